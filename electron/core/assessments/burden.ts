import { z } from 'zod';
import type { ReadableDb } from '../store';
import { authorityOf } from '../../../shared/domain/assessments/subject';
import type { AssessmentRecord } from './assessment-store';

const questionIds = z.array(z.string());

interface Asked {
  readonly inquiryId: string;
  /** Null: any authority of the State. */
  readonly authorityId: string | null;
  readonly state: string;
  readonly today: string;
}

/**
 * Questions on which the authority's silence may count (rule S6): it was asked for a justification,
 * the period has run out, and no justification came. `today` is `YYYY-MM-DD`; a reply may still
 * arrive on the last day itself. Of a State's system every authority of that State may be asked.
 */
export function silentQuestions(
  db: ReadableDb,
  { inquiryId, subject }: Pick<AssessmentRecord, 'inquiryId' | 'subject'>,
  today: string,
): Set<string> {
  const rows = db
    .prepare<[Asked], { questions: string }>(
      `SELECT r.question_ids AS questions FROM requests r JOIN authorities u ON u.id = r.authority_id
       WHERE r.inquiry_id = @inquiryId AND r.expires_on < @today
         AND (r.authority_id = @authorityId OR (@authorityId IS NULL AND u.state = @state))
         AND r.reply IN ('none', 'answered_without_justification')`,
    )
    .all({ inquiryId, authorityId: authorityOf(subject), state: subject.state, today });
  return new Set(rows.flatMap(({ questions }) => questionIds.parse(JSON.parse(questions))));
}
