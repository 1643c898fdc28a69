import { fold } from '../../search/fold';

/** Ranges in which Unicode keeps decimal digits of scripts that the product's users write. */
const zeros = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0be6, 0x0e50, 0x0ed0, 0x0f20, 0x1040];

function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}

const insideWord = /(?<=\p{L}\p{M}*)['’‘ʼ`´](?=\p{L})/gu;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Letters whose fold is not settled by Unicode. */
const settled = (text: string): string =>
  text.replace(/[ðÐ]/g, 'd').replace(/[þÞ]/g, 'th').replace(/ẞ/g, 'ss');

/** Without what cannot be seen, apostrophes inside words, or the digits of other scripts. */
export const plainOf = (text: string): string =>
  settled(text.replace(invisible, ''))
    .normalize('NFKC')
    .replace(insideWord, '')
    .replace(/\p{Nd}/gu, westernDigit);

/** The parts of a plain text's word as the gate compares them: several in scripts without spaces. */
export const foldWord = (plain: string): readonly string[] =>
  fold(plain).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text as the gate compares them: without case, marks, punctuation, line ends. */
export const wordsOf = (text: string): readonly string[] => foldWord(plainOf(text));

const possessive = /(?<=\p{L})['’‘ʼ`´]s(?!\p{L})/giu;

/** Letters that look like Latin ones: one of them in a Latin name hides it from a plain comparison. */
const lookingLatin = Array.from('аеорсхуіѕјһԁԛԝвкмнтАЕОРСХУІЅЈВКМНТοαρνυικτΟΑΡΝΥΙΚΤΕΗΒΜΖ');
const latin = Array.from('aeopcxyisjhdqwbkmhtAEOPCXYISJBKMHToapvuiktOAPNYIKTEHBMZ');
const lookalikes = new Map(lookingLatin.map((letter, at) => [letter, latin[at] ?? letter]));
const lookalike = new RegExp(`[${lookingLatin.join('')}]`, 'gu');

const marks = 'acute|grave|circ|uml|tilde|cedil|ring|slash|caron|breve|macr|ogon';
const markedEntity = new RegExp(`&([a-z])(?:${marks});`, 'gi');
const namedEntities: Readonly<Record<string, string>> = {
  ...{ amp: '&', nbsp: ' ', shy: '', szlig: 'ss', aelig: 'ae', oelig: 'oe', eth: 'd', thorn: 'th' },
  ...{ apos: '’', rsquo: '’', lsquo: '’', hyphen: '-', ndash: '-', zwj: '', zwnj: '', inodot: 'i' },
};

function codePoint(digits: string, base: 10 | 16): string {
  const code = Number.parseInt(digits, base);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** Letters written as entities of HTML, as text copied from a page may hold them. */
const decodeEntities = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, digits: string) => codePoint(digits, 16))
    .replace(/&#([0-9]{1,7});/g, (_, digits: string) => codePoint(digits, 10))
    .replace(markedEntity, '$1')
    .replace(
      /&([a-z]{2,6});/gi,
      (whole, name: string) => namedEntities[name.toLowerCase()] ?? whole,
    );

const rewritings: readonly ((text: string) => string)[] = [
  decodeEntities,
  (text) => text.replace(possessive, ''),
  (text) => text.replace(insideWord, ' '),
  (text) => text.replace(lookalike, (letter) => lookalikes.get(letter) ?? letter),
];

const readingsOf = (text: string): string[] => {
  const all = new Set([text]);
  for (const rewrite of rewritings) for (const known of [...all]) all.add(rewrite(known));
  return [...all];
};

/** Part of a text in one way to read it. */
export interface Reading {
  readonly text: string;
  /** Where it begins in the text. */
  readonly start: number;
}

const ambiguous = new RegExp(`['’‘ʼ\`´&${lookingLatin.join('')}]`, 'u');
/** Words kept around an ambiguous one: as many as `wholeMatches` joins. */
const around = 5;

/** From which chunk to which a text has to be read in other ways, merged where they overlap. */
function* ambiguousSpans(chunks: readonly string[]): Generator<readonly [number, number]> {
  let open: [number, number] | null = null;
  for (const [at, chunk] of chunks.entries()) {
    if (!ambiguous.test(chunk)) continue;
    if (open !== null && at - around <= open[1]) open[1] = at + around + 1;
    else {
      if (open !== null) yield open;
      open = [Math.max(0, at - around), at + around + 1];
    }
  }
  if (open !== null) yield open;
}

/**
 * The ways to read a text: as it stands; and, around the words that it concerns, with entities as
 * letters, without a possessive ("Oxana's"), with an apostrophe as a break, with look-alike letters
 * as Latin ones.
 */
export function readings(text: string): Reading[] {
  const whole = { text, start: 0 };
  if (!ambiguous.test(text)) return [whole];
  const chunks = text.split(/(?<=\s)(?=\S)/u);
  const starts = [0];
  for (const chunk of chunks) starts.push((starts.at(-1) ?? 0) + chunk.length);
  return [
    whole,
    ...[...ambiguousSpans(chunks)].flatMap(([from, to]) =>
      readingsOf(chunks.slice(from, to).join(''))
        .slice(1)
        .map((reading) => ({ text: reading, start: starts[from] ?? 0 })),
    ),
  ];
}
