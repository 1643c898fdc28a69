import type { SourceEffect } from './effect';
import type { StandardResult } from './evaluate';
import type { Law, Source } from './law';

/** A pin that names a place; quotations and remarks of the matrix are not printed as citations. */
const placePattern =
  /^(arts?\.|para|guideline|principle|p\.|pp\.|annex|definition|rule)[^"]{0,60}$/i;

/** Parentheses other than a sub-paragraph: explanations, and places known from background only. */
const remark = /\s*\((?![a-z]{1,3}\))[^)]*\)/g;

/** "ICCPR art. 9"; a background mapping says that the institution added it (L8). */
export function cite(law: Law, source: Source): string {
  const name = law.instruments.get(source.instrument)?.short ?? source.instrument;
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

/** The treaties that the interpreting bodies or courts of a result speak for. */
export function interpretedTreaties(law: Law, result: StandardResult): string {
  const codes = carriersOf(result).flatMap(
    ({ source }) => law.instruments.get(source.instrument)?.interprets ?? [],
  );
  return [...new Set(codes)].map((code) => law.instruments.get(code)?.short ?? code).join(', ');
}
