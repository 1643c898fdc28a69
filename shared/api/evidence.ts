import { z } from 'zod';
import type { Evidence } from '../domain/evidence/evidence';
import { EvidenceId, InquiryId } from '../domain/ids';
import { chosenPath } from './chosen-path';
import { command, query } from './operation';

const work = { roles: ['investigator'] } as const;

export const evidenceOperations = {
  'evidence.list': query<readonly Evidence[]>()(z.object({ inquiryId: InquiryId })),
  'evidence.add': command<Evidence>()(
    z.object({
      inquiryId: InquiryId,
      path: chosenPath('evidenceFile'),
      title: z.string().trim().min(1).max(300),
    }),
    work,
  ),
  /** Writes the clear file where the officer chose, after its hash has been checked again. */
  'evidence.export': command<{ readonly sha256: string }>()(
    z.object({ inquiryId: InquiryId, evidenceId: EvidenceId, path: chosenPath('saveFile') }),
  ),
  'evidence.check': query<{ readonly intact: boolean }>()(
    z.object({ inquiryId: InquiryId, evidenceId: EvidenceId }),
  ),
};
