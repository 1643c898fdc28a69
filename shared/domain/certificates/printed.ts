import { partialDateInWords } from '../partial-date';

/** 2027-01-14T… as "14 January 2027". */
export const dayInWords = (iso: string): string => partialDateInWords(iso.slice(0, 10));

/** A fingerprint in pairs as lines of four groups of four digits, so that a person can compare it. */
export function fingerprintLines(fingerprint: string): string[] {
  const groups = fingerprint.replaceAll(':', '').match(/.{1,4}/g) ?? [];
  const lines: string[] = [];
  for (let at = 0; at < groups.length; at += 4) lines.push(groups.slice(at, at + 4).join(' '));
  return lines;
}
