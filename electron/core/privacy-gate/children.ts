import type { InquiryId } from '../../../shared/domain/ids';
import { presumptionsOf } from '../../../shared/law';
import { assessmentsOf } from '../assessments/assessment-store';
import { evaluateAssessment, type Evaluation } from '../assessments/evaluation';
import type { Context } from '../context';

/** Whether an assessment is of somebody whom its answers show, or who is presumed, to be a child. */
export function isChild({ law }: Pick<Context, 'law'>, { record, file }: Evaluation): boolean {
  if (record.subject.kind !== 'case') return false;
  const { child } = presumptionsOf(law, file);
  return child === 'established' || child === 'presumed';
}

/**
 * The persons of an inquiry whom the answers show to be children, or who are presumed to be
 * (standards.md C1, EXP-03), in whichever assessment.
 */
export function childrenOf(context: Context, inquiryId: InquiryId): ReadonlySet<string> {
  const children = new Set<string>();
  for (const record of assessmentsOf(context.db, inquiryId)) {
    if (record.subject.kind !== 'case' || children.has(record.subject.personId)) continue;
    if (isChild(context, evaluateAssessment(context, record)))
      children.add(record.subject.personId);
  }
  return children;
}
