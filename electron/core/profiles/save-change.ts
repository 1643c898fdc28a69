import type { Parsed } from '../../../shared/api';
import type { AssessmentId } from '../../../shared/domain/ids';
import type { ProfileChange } from '../../../shared/domain/profiles/profile-change';
import { stateKey } from '../../../shared/domain/profiles/treaty-entry';
import type { FindingChange, ProfileImpact } from '../../../shared/domain/profiles/views';
import { requireAssessment } from '../assessments/assessment-store';
import { refreshResultsOf } from '../assessments/results-store';
import type { Context } from '../context';
import { requireFinding, updateStatus, updateText } from '../findings/finding-store';
import { touchInquiry } from '../inquiries/search-index';
import { checkChange } from './check-change';
import { insertConfirmation, revokeConfirmation } from './confirmation-store';
import { putEntry, removeEntry, stateNames } from './profile-store';
import { impactOn } from './what-would-follow';

/** Only assessments with findings have wording that a person has read or will read. */
const withFindings = ({ db }: Context): AssessmentId[] =>
  db
    .prepare<[], AssessmentId>(
      `SELECT DISTINCT assessment_id FROM findings WHERE status <> 'rejected'`,
    )
    .pluck()
    .all();

function write(context: Context, change: ProfileChange): void {
  if (change.kind === 'confirm') {
    insertConfirmation(context, change);
    return;
  }
  if (change.kind === 'revoke') {
    revokeConfirmation(context, change);
    return;
  }
  for (const instrument of change.removed) removeEntry(context, change.state, instrument);
  for (const entry of change.entries) putEntry(context, change.state, entry);
}

function markResults(context: Context, change: ProfileChange): void {
  if (change.kind !== 'treaties') {
    refreshResultsOf(context, 'all');
    return;
  }
  const key = stateKey(change.state);
  for (const state of stateNames(context.db).filter((name) => stateKey(name) === key))
    refreshResultsOf(context, { state });
}

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

/** What the log says of a change: codes of instruments and counts, which are law and no case. */
function logged(change: ProfileChange): Record<string, string | number> {
  switch (change.kind) {
    case 'treaties': {
      const entries = change.entries.map(({ instrument }) => instrument).join(' ');
      return { kind: change.kind, entries, removed: change.removed.join(' ') };
    }
    case 'confirm':
      return { kind: change.kind, mappings: change.mappings.length };
    case 'revoke':
      return { kind: change.kind, confirmation: change.confirmationId };
  }
}

/** @throws AppError PROFILE_*, MAPPING_* */
export function saveChange(context: Context, { change }: Parsed<'profile.save'>) {
  checkChange(context, change);
  const impacts = withFindings(context)
    .map((id) => impactOn(context, requireAssessment(context.db, id), change))
    .filter((impact) => impact !== null);
  write(context, change);
  context.audit({
    inquiryId: null,
    subject: change.kind === 'treaties' ? stateKey(change.state) : change.kind,
    details: logged(change),
  });
  const reopened = impacts.reduce((sum, impact) => sum + carryIntoInquiry(context, impact), 0);
  markResults(context, change);
  return { redrafted: impacts.flatMap(({ findings }) => findings).length, reopened };
}
