import { z } from 'zod';
import type { ReadableDb } from '../store';
import type { AssessmentRecord } from './assessment-store';

const questionIds = z.array(z.string());

/**
 * Questions on which the authority's silence may count (rule S6): it was asked for a justification,
 * the period has run out, and no justification came. `today` is `YYYY-MM-DD`; a reply may still
 * arrive on the last day itself.
 */
export function silentQuestions(
  db: ReadableDb,
  { inquiryId, authorityId }: Pick<AssessmentRecord, 'inquiryId' | 'authorityId'>,
  today: string,
): Set<string> {
  const rows = db
    .prepare<[string, string, string], { questions: string }>(
      `SELECT question_ids AS questions FROM requests
       WHERE inquiry_id = ? AND authority_id = ? AND expires_on < ?
         AND reply IN ('none', 'answered_without_justification')`,
    )
    .all(inquiryId, authorityId, today);
  return new Set(rows.flatMap(({ questions }) => questionIds.parse(JSON.parse(questions))));
}
