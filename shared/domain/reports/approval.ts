import { AppError } from '../../errors';
import type { ReportStatus } from './report';

export type ReportStep = 'edit' | 'submit' | 'return' | 'approve' | 'sign' | 'export';

const steps: Readonly<Record<ReportStatus, Partial<Record<ReportStep, ReportStatus>>>> = {
  draft: { edit: 'draft', submit: 'submitted' },
  submitted: { return: 'draft', approve: 'approved' },
  approved: { return: 'draft', sign: 'signed' },
  signed: { export: 'signed' },
};

/** The status after a step. @throws AppError REPORT_STEP_NOT_ALLOWED */
export function afterReportStep(status: ReportStatus, step: ReportStep): ReportStatus {
  const next = steps[status][step];
  if (next === undefined) throw new AppError('REPORT_STEP_NOT_ALLOWED');
  return next;
}

/** The status after one more signature: a report is signed once nobody named is missing. */
export const afterSignature = (
  status: ReportStatus,
  signatories: readonly { readonly signedAt: string | null }[],
): ReportStatus => {
  const next = afterReportStep(status, 'sign');
  return signatories.every(({ signedAt }) => signedAt !== null) ? next : status;
};

/** Four eyes: nobody approves or signs what they wrote. @throws AppError REPORT_OWN_APPROVAL */
export function checkFourEyes(writers: ReadonlySet<string>, officerId: string): void {
  if (writers.has(officerId)) throw new AppError('REPORT_OWN_APPROVAL');
}
