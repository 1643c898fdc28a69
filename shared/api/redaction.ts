import { z } from 'zod';
import { ReportId } from '../domain/ids';
import { PlaceSize } from '../domain/reports/redaction/place-mark';
import type { RedactionView } from '../domain/reports/redaction/redaction-view';
import { command, query } from './operation';

const report = { reportId: ReportId };
const both = { roles: ['investigator', 'commissioner'] } as const;

export const redactionOperations = {
  /** In which form a report leaves, what was taken out, and what is still to be looked at. */
  'report.redaction': query<RedactionView>()(z.object(report)),
  /** Lets clues stand together in one place of a draft, for a reason; never of a child (EXP-02, 03). */
  'report.keepCombination': command<null>()(
    z.object({
      ...report,
      combinationId: z.string().regex(/^[0-9a-f]{64}$/),
      reason: z.string().trim().min(10).max(1000),
    }),
    { roles: ['investigator'] },
  ),
  'report.withdrawKept': command<null>()(z.object({ ...report, keptId: z.uuid() }), both),
  /** Whether the name of a place tells who lived there, and what is said in its stead. */
  'place.mark': command<null>()(
    z.object({
      name: z.string().trim().min(1).max(300),
      size: PlaceSize,
      region: z.string().trim().max(200),
    }),
    both,
  ),
};
