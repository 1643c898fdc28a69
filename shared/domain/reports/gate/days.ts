import { wordsOf } from './normalise';

/** Month names as folded by the gate: English, French, Spanish, German, Russian, Greek. */
const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'enero', 'januar', 'января', 'ιανουαριου'],
  ['february', 'feb', 'fevrier', 'febrero', 'februar', 'февраля', 'φεβρουαριου'],
  ['march', 'mar', 'mars', 'marzo', 'marz', 'марта', 'μαρτιου'],
  ['april', 'apr', 'avril', 'abril', 'апреля', 'απριλιου'],
  ['may', 'mai', 'mayo', 'мая', 'μαιου'],
  ['june', 'jun', 'juin', 'junio', 'juni', 'июня', 'ιουνιου'],
  ['july', 'jul', 'juillet', 'julio', 'juli', 'июля', 'ιουλιου'],
  ['august', 'aug', 'aout', 'agosto', 'августа', 'αυγουστου'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'сентября', 'σεπτεμβριου'],
  ['october', 'oct', 'octobre', 'octubre', 'oktober', 'октября', 'οκτωβριου'],
  ['november', 'nov', 'novembre', 'noviembre', 'ноября', 'νοεμβριου'],
  ['december', 'dec', 'decembre', 'diciembre', 'dezember', 'декабря', 'δεκεμβριου'],
];
const monthByName = new Map(
  monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const between = new Set(['of', 'de', 'del', 'the', 'le', 'den']);

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
  const day = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(word)?.[1];
  return day === undefined ? null : Number(day);
};

function readTriple(first: string, second: string, third: string): (string | null)[] {
  const month = monthByName.get(second) ?? monthByName.get(first);
  const day = monthByName.has(first) ? dayOf(second) : dayOf(first);
  if (month !== undefined)
    return [
      ...yearsOf(third).map((year) => (day === null ? null : iso(year, month, day))),
      ...yearsOf(first).map((year) => iso(year, month, dayOf(third) ?? 0)),
    ];
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
 * Every calendar day that a text may name, `YYYY-MM-DD`: 5 March 1981, March 5th, 1981, 05.03.81,
 * 1981-03-05, 3/5/1981, 19810305. Day and month are tried in both orders, so a text may yield days
 * that its writer did not mean: the gate would rather ask once too often.
 */
export function daysIn(text: string): Set<string> {
  const words = wordsOf(text).filter((word) => !between.has(word));
  const found = new Set<string>();
  words.forEach((word, index) => {
    const isNearDigit = [0, 1, 2].some((step) => hasDigit.test(words[index + step] ?? ''));
    if (!isNearDigit) return;
    const days = [
      ...readPacked(word),
      ...readTriple(word, words[index + 1] ?? '', words[index + 2] ?? ''),
    ];
    for (const day of days) if (day !== null) found.add(day);
  });
  return found;
}
