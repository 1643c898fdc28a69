import { partialDateInWords } from '../domain/partial-date';
import type { SourceEffect } from './effect';
import type { StandardResult } from './evaluate';
import type { Law, Source } from './law';

/** A pin that names a place; quotations and remarks of the matrix are not printed as citations. */
const placePattern =
  /^(arts?\.|para|guideline|principle|p\.|pp\.|annex|definition|rule)[^"]{0,60}$/i;

/** Parentheses other than a sub-paragraph: explanations, and places known from background only. */
const remark = /\s*\((?![a-z]{1,3}\))[^)]*\)/g;

const nameOf = (law: Law, { instrument }: Source): string =>
  law.instruments.get(instrument)?.short ?? instrument;

/** "ICCPR art. 9"; a background mapping says that the institution added it (L8). */
export function cite(law: Law, source: Source): string {
  const name = nameOf(law, source);
  const pin = source.pin.replace(remark, '');
  const place = placePattern.test(pin) ? ` ${pin}` : '';
  return `${name}${place}${source.background ? ' (legal basis added by the institution)' : ''}`;
}

/** The sources that carry the effect of a result; where a cap lowered it, those at the capped level. */
export function carriersOf(result: StandardResult): readonly SourceEffect[] {
  const { effect } = result;
  const confirmed = result.sources.filter((source) => source.confirmed);
  if (effect === 'BENCHMARK') return confirmed;
  return confirmed.filter((source) => source.effect === effect);
}

/** The citations that carry the effect, without repetition: "ICCPR art. 9; ECHR art. 5". */
export function citations(law: Law, result: StandardResult): string {
  return [...new Set(carriersOf(result).map(({ source }) => cite(law, source)))].join('; ');
}

/**
 * Since when the sources that carry a result bind the State: one day where it is recorded for all of
 * them and the same, else each by its name; null where it is recorded for none. Custom has no such day.
 */
export function boundSince(law: Law, result: StandardResult): string | null {
  const carriers = carriersOf(result);
  const dated = new Map(
    carriers.flatMap(({ source, since }) =>
      since === undefined ? [] : [[nameOf(law, source), partialDateInWords(since)] as const],
    ),
  );
  const [first] = dated.values();
  if (first === undefined) return null;
  const isOne = new Set(dated.values()).size === 1 && carriers.every(({ since }) => since);
  if (isOne) return first;
  return [...dated].map(([name, day]) => `${name} since ${day}`).join('; ');
}

/** The treaties that the interpreting bodies or courts of a result speak for. */
export function interpretedTreaties(law: Law, result: StandardResult): string {
  const codes = carriersOf(result).flatMap(
    ({ source }) => law.instruments.get(source.instrument)?.interprets ?? [],
  );
  return [...new Set(codes)].map((code) => law.instruments.get(code)?.short ?? code).join(', ');
}
