import type { CountedUnit } from '../../../shared/domain/statistics/counted-file';
import { dimensionWords, type Dimension } from '../../../shared/domain/statistics/dimensions';
import type { CountedTable } from '../../../shared/domain/statistics/shown-table';
import { unknownAnswers } from '../../../shared/domain/statistics/unknown-answers';
import type { Law } from '../../../shared/law';
import { dimensionLabel } from './labels';

/** IND-30: one table per question, each suppressed for itself, since each is about other files. */
export function unknownTables(
  law: Law,
  units: readonly CountedUnit[],
  dimensions: readonly Dimension[],
): CountedTable[] {
  const questions = [...law.questions.keys()];
  return unknownAnswers(units, dimensions.length, questions).map(
    ({ questionId, rows, members }) => ({
      title: questionId,
      rowHeads: ['Question', ...dimensions.map((one) => dimensionWords[one])],
      columns: ['Answered', 'Unknown'],
      rows: rows.map((codes) => [
        `${questionId} ${law.questions.get(questionId)?.text ?? ''}`,
        ...dimensions.map((one, at) => dimensionLabel(law, one, codes[at] ?? '')),
      ]),
      members,
      medians: rows.map(() => null),
      medianLabel: null,
      isMultiple: false,
    }),
  );
}
