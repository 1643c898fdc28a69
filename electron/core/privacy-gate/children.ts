import type { InquiryId } from '../../../shared/domain/ids';
import { presumptionsOf } from '../../../shared/law';
import { assessmentsOf } from '../assessments/assessment-store';
import { evaluateAssessment } from '../assessments/evaluation';
import type { Context } from '../context';

/**
 * The persons of an inquiry whom the answers show to be children, or who are presumed to be
 * (standards.md C1, EXP-03), in whichever assessment.
 */
export function childrenOf(context: Context, inquiryId: InquiryId): ReadonlySet<string> {
  const children = new Set<string>();
  for (const record of assessmentsOf(context.db, inquiryId)) {
    if (record.subject.kind !== 'case' || children.has(record.subject.personId)) continue;
    const { child } = presumptionsOf(context.law, evaluateAssessment(context, record).file);
    if (child === 'established' || child === 'presumed') children.add(record.subject.personId);
  }
  return children;
}
