import { z } from 'zod';
import { InquiryId, OfficerId } from '../domain/ids';
import type { Exclusion } from '../domain/inquiries/exclusion';
import { command, query } from './operation';

const inquiry = { inquiryId: InquiryId };
const reason = z.string().trim().min(3).max(2000);
/** Who leads from now on, where the officer who leaves was the lead. */
const newLeadId = OfficerId.nullable().default(null);

export const exclusionOperations = {
  /** Everyone who was ever kept away, those in force first. */
  'exclusion.list': query<readonly Exclusion[]>()(z.object(inquiry)),
  /** The officer steps back; from then on the inquiry is closed to them. */
  'exclusion.recuse': command<null>()(z.object({ ...inquiry, reason, newLeadId })),
  /** A commissioner keeps an officer away whom the inquiry concerns. */
  'exclusion.exclude': command<null>()(
    z.object({ ...inquiry, officerId: OfficerId, reason, newLeadId }),
    { roles: ['commissioner'] },
  ),
  'exclusion.readmit': command<null>()(z.object({ ...inquiry, officerId: OfficerId, reason }), {
    roles: ['commissioner'],
  }),
};
