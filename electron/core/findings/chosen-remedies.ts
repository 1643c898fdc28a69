import type { AssessmentId } from '../../../shared/domain/ids';
import type { RemedyChoice } from '../../../shared/domain/remedies/remedy';
import type { ReadableDb } from '../store';

/** What was chosen as reparation in the findings of an assessment, those rejected apart. */
export const chosenRemedies = (db: ReadableDb, assessmentId: AssessmentId): RemedyChoice[] =>
  db
    .prepare<[string], RemedyChoice>(
      `SELECT DISTINCT r.form AS form, r.value AS value, r.standing AS standing
       FROM findings f JOIN finding_remedies r ON r.finding_id = f.id
       WHERE f.assessment_id = ? AND f.status <> 'rejected'`,
    )
    .all(assessmentId);
