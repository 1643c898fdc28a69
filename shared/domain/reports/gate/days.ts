import { monthsNamed } from './months';

const between = new Set(['of', 'de', 'del', 'the', 'le', 'den', 'di', 'do']);

const iso = (year: number, month: number, day: number): string | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : null;

/** `81` may be 1981 or 2081; a birth date lies in the past, so both centuries are tried. */
const yearsOf = (word: string): number[] => {
  if (/^\d{4}$/.test(word)) return [Number(word)];
  return /^\d{2}$/.test(word) ? [1900 + Number(word), 2000 + Number(word)] : [];
};
const dayOf = (word: string): number | null => {
  const day = /^(\d{1,2})(?:st|nd|rd|th|er|e|o|a)?$/.exec(word)?.[1];
  return day === undefined ? null : Number(day);
};

/** Day, month by name, year, in the three orders there are. */
function readNamed(first: string, second: string, third: string): (string | null)[] {
  const read = (year: string, month: string, day: string) => {
    const number = dayOf(day);
    if (number === null) return [];
    return [...monthsNamed(month)].flatMap((found) =>
      yearsOf(year).map((one) => iso(one, found, number)),
    );
  };
  return [
    ...read(third, second, first),
    ...read(third, first, second),
    ...read(first, second, third),
  ];
}

function readNumbers(first: string, second: string, third: string): (string | null)[] {
  const [a, b, c] = [dayOf(first), dayOf(second), dayOf(third)];
  if (b === null) return [];
  return [
    ...yearsOf(third).flatMap((year) => (a === null ? [] : [iso(year, b, a), iso(year, a, b)])),
    ...yearsOf(first).flatMap((year) => (c === null ? [] : [iso(year, b, c), iso(year, c, b)])),
  ];
}

const hasDigit = /\d/;

/** Packed forms: 19810305, 05031981. */
function readPacked(word: string): (string | null)[] {
  if (!/^\d{8}$/.test(word)) return [];
  const cut = (start: number, end: number) => Number(word.slice(start, end));
  return [
    iso(cut(0, 4), cut(4, 6), cut(6, 8)),
    iso(cut(4, 8), cut(2, 4), cut(0, 2)),
    iso(cut(4, 8), cut(0, 2), cut(2, 4)),
  ];
}

/**
 * Every calendar day that folded words may name, `YYYY-MM-DD` → index of the word where it begins:
 * 5 March 1981, March 5th, 1981, 05.03.81, 1981-03-05, 3/5/1981, 5.III.1981, 19810305. Day and month
 * are tried in both orders, so a text may yield days that its writer did not mean: the gate would
 * rather ask once too often. A year or a month with a year names no day.
 */
export function daysIn(words: readonly string[]): Map<string, number> {
  const places = words.flatMap((word, index) => (between.has(word) ? [] : [{ word, index }]));
  const found = new Map<string, number>();
  places.forEach(({ word, index }, at) => {
    const second = places[at + 1]?.word ?? '';
    const third = places[at + 2]?.word ?? '';
    if (![word, second, third].some((one) => hasDigit.test(one))) return;
    const days = [
      ...readPacked(word),
      ...readNumbers(word, second, third),
      ...readNamed(word, second, third),
    ];
    for (const day of days) if (day !== null && !found.has(day)) found.set(day, index);
  });
  return found;
}
