import { fold } from '../../search/fold';

/** Ranges in which Unicode keeps decimal digits of scripts that the product's users write. */
const zeros = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0be6, 0x0e50, 0x0ed0, 0x0f20, 0x1040];

function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}

const insideWord = /(?<=\p{L})['’‘ʼ`´](?=\p{L})/gu;
const invisible = /[\u00ad\u2060\u180e]/g;

/** The words of a text as the gate compares them: without case, marks, punctuation, line ends. */
export function wordsOf(text: string): string[] {
  const plain = text
    .replace(invisible, '')
    .replace(insideWord, '')
    .replace(/\p{Nd}/gu, westernDigit);
  return fold(plain).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const wordBreak = /(?<=\p{L})[-‐‑]\s*\n\s*(?=\p{L})/gu;

/** The ways to read a text: as it stands and, where a line ends in a hyphen, with the word mended. */
export function readings(text: string): string[] {
  const mended = text.replace(wordBreak, '');
  return mended === text ? [text] : [text, mended];
}
