import { AppError } from '../../errors';
import type { FindingStatus } from './finding';

export type FindingStep = 'edit' | 'accept' | 'reject' | 'reopen';

const steps: Readonly<Record<FindingStatus, Partial<Record<FindingStep, FindingStatus>>>> = {
  proposed: { edit: 'proposed', accept: 'accepted', reject: 'rejected' },
  accepted: { reopen: 'proposed' },
  rejected: { reopen: 'proposed' },
};

/**
 * The status after a step. A decided finding is reopened before it is edited, so that nothing
 * accepted changes unread. @throws AppError FINDING_STEP_NOT_ALLOWED
 */
export function afterFindingStep(status: FindingStatus, step: FindingStep): FindingStatus {
  const next = steps[status][step];
  if (next === undefined) throw new AppError('FINDING_STEP_NOT_ALLOWED');
  return next;
}
