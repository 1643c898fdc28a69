import type { AssessmentId, InquiryId } from '../../shared/domain/ids';
import { evaluateAssessment } from '../../electron/core/assessments/evaluation';
import { requireAssessment } from '../../electron/core/assessments/assessment-store';
import { marksToKeep } from '../../electron/core/assessments/kept-marks';
import { resultsToKeep } from '../../electron/core/assessments/results-store';
import type { Context } from '../../electron/core/context';

/** What is kept of the assessments of an inquiry, and what a fresh evaluation says should be. */
export function keptAndFresh(context: Context, inquiryId: InquiryId) {
  const { db } = context;
  const ids = db
    .prepare<[string], AssessmentId>('SELECT id FROM assessments WHERE inquiry_id = ?')
    .pluck()
    .all(inquiryId);
  return ids.map((id) => {
    const evaluation = evaluateAssessment(context, requireAssessment(db, id));
    return {
      kept: {
        results: db
          .prepare(
            `SELECT standard_id AS standardId, outcome, effect, qualifiers,
               officer_outcome AS officerOutcome, law_version AS lawVersion
             FROM assessment_results WHERE assessment_id = ? ORDER BY standard_id`,
          )
          .all(id),
        marks: db
          .prepare(
            `SELECT sex, age, nationality, exploitation, marks, questions
             FROM assessment_marks WHERE assessment_id = ?`,
          )
          .get(id),
      },
      fresh: {
        results: resultsToKeep(context, evaluation).toSorted((a, b) =>
          a.standardId < b.standardId ? -1 : 1,
        ),
        marks: marksToKeep(context, evaluation, resultsToKeep(context, evaluation)),
      },
    };
  });
}
