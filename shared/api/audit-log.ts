import { z } from 'zod';
import type { AuditCheck, AuditEntry, AuditHead } from '../domain/audit-log/entry';
import { InquiryId } from '../domain/ids';
import { query } from './operation';

export const auditLogOperations = {
  /** Newest first; `before` is a sequence number to page on. */
  'audit.list': query<readonly AuditEntry[]>()(
    z.object({
      inquiryId: InquiryId.nullable(),
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(500),
    }),
  ),
  'audit.head': query<AuditHead>()(z.object({})),
  'audit.verify': query<AuditCheck>()(
    z.object({
      against: z
        .object({ sequence: z.number().int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })
        .nullable(),
    }),
  ),
};
