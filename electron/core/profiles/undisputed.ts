import type { MappingView } from '../../../shared/domain/profiles/views';

/**
 * The undisputed homes that L8 recommends to confirm at installation: "ICCPR 9, 10, 11, 12, 13, 14;
 * CRC 37; CAT 3; ECHR 3, 5; Refugee Convention 31, 33".
 */
const homes: Readonly<Record<string, readonly number[]>> = {
  ICCPR: [9, 10, 11, 12, 13, 14],
  CRC: [37],
  CAT: [3],
  ECHR: [3, 5],
  REF51: [31, 33],
};

/** Articles that a place names: "arts. 9.1, 10 and 12-13" → 9, 10, 12, 13. Paragraphs are left out. */
export function articlesIn(pin: string): number[] {
  const places = /\barts?\.\s*(\d[^;:"]*)/i.exec(pin.replace(/\([a-z]{1,3}\)/g, ''))?.[1] ?? '';
  return places.split(/,|\band\b|\bor\b/).flatMap((part) => {
    const [, first, last] = /^\s*(\d+)(?:\.\d+)?(?:\s*[-–]\s*(\d+))?/.exec(part) ?? [];
    if (first === undefined) return [];
    const [from, to] = [Number(first), Number(last ?? first)];
    return Array.from({ length: Math.max(to - from + 1, 1) }, (_, index) => from + index);
  });
}

/** Every article that the mapping names is one of the homes; a mapping without a place never is. */
export function isUndisputed({
  instrument,
  pin,
}: Pick<MappingView, 'instrument' | 'pin'>): boolean {
  const articles = articlesIn(pin);
  return articles.length > 0 && articles.every((one) => homes[instrument]?.includes(one) === true);
}
