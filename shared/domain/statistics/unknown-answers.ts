import { placeKey, type CountedUnit } from './counted-file';
import type { Members } from './disclosure/base-cells';
import { rowsOf } from './tabulate';

/** One question with how often it was answered and how often it stayed unknown, by row. */
export interface UnknownOf {
  readonly questionId: string;
  readonly rows: readonly (readonly string[])[];
  /** The base units of the assessments counted there: answered and unknown, by row. */
  readonly members: Members;
}

const known = 'k'.charCodeAt(0);
const unknown = 'u'.charCodeAt(0);

/**
 * IND-30 over assessments and all questions of the law, in its order; those that nobody looked at are
 * left out. One pass over the characters kept: answers as JSON would take seconds to read.
 */
export function unknownAnswers(
  units: readonly CountedUnit[],
  width: number,
  questionIds: readonly string[],
): UnknownOf[] {
  const places = new Map(units.map(({ place, codes }) => [place, codes]));
  const rows = rowsOf(places.values(), width);
  const rowAt = new Map(rows.map((codes, at) => [placeKey(codes), at]));
  const members = questionIds.map(() => rows.map((): [number[], number[]] => [[], []]));
  for (const { number, files, place } of units) {
    const row = rowAt.get(place) ?? 0;
    const questions = files[0]?.questions ?? '';
    for (let at = 0; at < questions.length; at += 1) {
      const code = questions.charCodeAt(at);
      if (code === known) members[at]?.[row]?.[0].push(number);
      else if (code === unknown) members[at]?.[row]?.[1].push(number);
    }
  }
  return questionIds.flatMap((questionId, at) => {
    const used = (members[at] ?? []).flatMap((pair, row) =>
      pair.some(({ length }) => length > 0) ? [{ pair, codes: rows[row] ?? [] }] : [],
    );
    if (used.length === 0) return [];
    return {
      questionId,
      rows: used.map(({ codes }) => codes),
      members: used.map(({ pair }) => pair),
    };
  });
}
