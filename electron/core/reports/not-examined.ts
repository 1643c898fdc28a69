import { subjectInWords } from '../../../shared/domain/assessments/subject';
import type { NotExamined } from '../../../shared/domain/reports/report-model';
import { fits } from '../../../shared/law';
import { checklistsWorkedOn, type Evaluation } from '../assessments/evaluation';
import type { Context } from '../context';

/** Per checklist, how many of its standards the annex has no row for: with those rows, all there are. */
export function notExamined(
  context: Context,
  evaluation: Evaluation,
  isOnly: boolean,
): NotExamined[] {
  const { subject } = evaluation.record;
  const worked = new Set(checklistsWorkedOn(context, evaluation));
  return context.law.checklists.flatMap(({ id, title, standards }) => {
    const isRest = worked.has(id) && standards.some((one) => fits(one, subject.kind));
    const left = isRest ? standards.filter((one) => !fits(one, subject.kind)) : standards;
    if (left.length === 0) return [];
    return [
      {
        subject: isOnly ? '' : subjectInWords(subject),
        checklist: id,
        title,
        standards: left.length,
        isRest,
      },
    ];
  });
}
