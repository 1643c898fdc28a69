import { fold } from '../../search/fold';

/** Ranges in which Unicode keeps decimal digits of scripts that the product's users write. */
const zeros = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0be6, 0x0e50, 0x0ed0, 0x0f20, 0x1040];

function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}

const insideWord = /(?<=\p{L})['’‘ʼ`´](?=\p{L})/gu;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** The words of a text as the gate compares them: without case, marks, punctuation, line ends. */
export function wordsOf(text: string): string[] {
  const plain = text
    .replace(invisible, '')
    .replace(insideWord, '')
    .replace(/\p{Nd}/gu, westernDigit);
  return fold(plain).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const wordBreak = /(?<=\p{L})[-‐‑]\s*\n\s*(?=\p{L})/gu;

const possessive = /(?<=\p{L})['’‘ʼ`´]s(?!\p{L})/giu;

/** Letters that look like Latin ones: one of them in a Latin name hides it from a plain comparison. */
const lookingLatin = Array.from('аеорсхуіѕјһԁԛԝвкмнтАЕОРСХУІЅЈВКМНТοαρνυικτΟΑΡΝΥΙΚΤΕΗΒΜΖ');
const latin = Array.from('aeopcxyisjhdqwbkmhtAEOPCXYISJBKMHToapvuiktOAPNYIKTEHBMZ');
const lookalikes = new Map(lookingLatin.map((letter, at) => [letter, latin[at] ?? letter]));
const lookalike = new RegExp(`[${lookingLatin.join('')}]`, 'gu');

const rewritings: readonly ((text: string) => string)[] = [
  (text) => text.replace(wordBreak, ''),
  (text) => text.replace(possessive, ''),
  (text) => text.replace(insideWord, ' '),
  (text) => text.replace(lookalike, (letter) => lookalikes.get(letter) ?? letter),
];

/**
 * The ways to read a text: as it stands; with a word mended that a line end broke; without a
 * possessive ("Oxana's"); with an apostrophe as a break; with look-alike letters as Latin ones.
 */
export function readings(text: string): string[] {
  const all = new Set([text]);
  for (const rewrite of rewritings) for (const known of [...all]) all.add(rewrite(known));
  return [...all];
}
