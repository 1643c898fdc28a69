import type { AssessmentId } from '../../../shared/domain/ids';
import type { Carried, FindingChange, ProfileImpact } from '../../../shared/domain/profiles/views';
import { requireAssessment } from '../assessments/assessment-store';
import type { Context } from '../context';
import { requireFinding, updateStatus, updateText } from '../findings/finding-store';
import { touchInquiry } from '../inquiries/search-index';
import type { LawChange } from './recorded-after';
import { impactOn } from './what-would-follow';

/** What a change that is not yet written would do in these assessments. */
export const impactsOnFindings = (
  context: Context,
  ids: readonly AssessmentId[],
  change: LawChange,
): ProfileImpact[] =>
  ids
    .map((id) => impactOn(context, requireAssessment(context.db, id), change))
    .filter((impact) => impact !== null);

/**
 * The new sentence takes the place of the drafted one where that still stands; an accepted finding goes
 * back to proposed: what was accepted is not what would now be said.
 */
function carryInto(context: Context, { findingId, before, after }: FindingChange): boolean {
  const finding = requireFinding(context.db, findingId);
  if (before !== null && after !== null && finding.conclusion.includes(before))
    updateText(context, finding.id, finding.revision, {
      ...finding,
      conclusion: finding.conclusion.replace(before, () => after),
    });
  if (finding.status !== 'accepted') return false;
  updateStatus(context, finding.id, 'proposed', null);
  return true;
}

function carryIntoInquiry(context: Context, impact: ProfileImpact): number {
  const { inquiryId, assessmentId, findings } = impact;
  if (findings.length === 0) return 0;
  const reopened = findings.filter((finding) => carryInto(context, finding)).length;
  touchInquiry(context.db, inquiryId, context.now());
  context.audit({
    inquiryId,
    subject: assessmentId,
    details: { findings: findings.length, reopened },
  });
  return reopened;
}

/** Carries what was worked out before the change into the findings; nothing else is written. */
export function carryAll(context: Context, impacts: readonly ProfileImpact[]): Carried {
  const reopened = impacts.reduce((sum, impact) => sum + carryIntoInquiry(context, impact), 0);
  return { redrafted: impacts.flatMap(({ findings }) => findings).length, reopened };
}
