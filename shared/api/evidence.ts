import { z } from 'zod';
import type { Evidence } from '../domain/evidence/evidence';
import { EvidenceId, InquiryId } from '../domain/ids';
import { command, query } from './operation';

const path = z.string().min(1).max(4096);
const work = { roles: ['investigator'] } as const;

export const evidenceOperations = {
  'evidence.list': query<readonly Evidence[]>()(z.object({ inquiryId: InquiryId })),
  'evidence.add': command<Evidence>()(
    z.object({ inquiryId: InquiryId, path, title: z.string().trim().min(1).max(300) }),
    work,
  ),
  /** Writes the clear file where the officer chose, after its hash has been checked again. */
  'evidence.export': command<{ readonly sha256: string }>()(
    z.object({ inquiryId: InquiryId, evidenceId: EvidenceId, path }),
  ),
  'evidence.check': query<{ readonly intact: boolean }>()(
    z.object({ inquiryId: InquiryId, evidenceId: EvidenceId }),
  ),
};
