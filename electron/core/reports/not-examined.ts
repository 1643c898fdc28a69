import { subjectInWords } from '../../../shared/domain/assessments/subject';
import type { NotExamined } from '../../../shared/domain/reports/report-model';
import { fits, isOnDemand } from '../../../shared/law';
import { checklistsWorkedOn, type Evaluation } from '../assessments/evaluation';
import type { Context } from '../context';

/**
 * Per checklist, how many of its standards the annex has no row for. Only what could have been measured
 * on this kind of subject, or shown beside it, was left out: with the annex that is all of it.
 */
export function notExamined(
  context: Context,
  evaluation: Evaluation,
  isOnly: boolean,
): NotExamined[] {
  const { subject } = evaluation.record;
  const { kind } = subject;
  const worked = new Set(checklistsWorkedOn(context, evaluation));
  return context.law.checklists.flatMap(({ id, title, standards }) => {
    const possible = standards.filter((one) => fits(one, kind) || isOnDemand(one, kind));
    const left = worked.has(id) ? possible.filter((one) => !fits(one, kind)) : possible;
    if (left.length === 0) return [];
    return [
      {
        subject: isOnly ? '' : subjectInWords(subject),
        checklist: id,
        title,
        standards: left.length,
        isRest: left.length < possible.length,
      },
    ];
  });
}
