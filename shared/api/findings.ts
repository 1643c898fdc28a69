import { z } from 'zod';
import { FindingText, type Finding, type FindingRow } from '../domain/findings/finding';
import { AssessmentId, FindingId, InquiryId } from '../domain/ids';
import { command, query } from './operation';

const work = { roles: ['investigator'] } as const;
const short = z.string().trim().min(3).max(1000);

export const findingOperations = {
  'finding.list': query<readonly FindingRow[]>()(z.object({ inquiryId: InquiryId })),
  'finding.get': query<Finding>()(z.object({ findingId: FindingId })),
  /** A proposal for every standard whose outcome is BREACH INDICATED and that has none yet. */
  'finding.propose': command<{ readonly added: number }>()(
    z.object({ assessmentId: AssessmentId }),
    work,
  ),
  'finding.update': command<Finding>()(
    z.object({ findingId: FindingId, revision: z.number().int(), text: FindingText }),
    work,
  ),
  'finding.accept': command<Finding>()(z.object({ findingId: FindingId }), work),
  'finding.reject': command<Finding>()(z.object({ findingId: FindingId, reason: short }), work),
  'finding.reopen': command<Finding>()(z.object({ findingId: FindingId }), work),
};
