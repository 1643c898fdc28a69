import type { Parsed } from '../../../shared/api';
import type { AssessmentId } from '../../../shared/domain/ids';
import type { ProfileChange } from '../../../shared/domain/profiles/profile-change';
import { stateKey } from '../../../shared/domain/profiles/treaty-entry';
import type { Carried } from '../../../shared/domain/profiles/views';
import { refreshResultsOf } from '../assessments/results-store';
import type { Context } from '../context';
import { carryAll, impactsOnFindings } from './carry-into-findings';
import { checkChange } from './check-change';
import { insertConfirmation, revokeConfirmation } from './confirmation-store';
import { putEntry, removeEntry, stateNames } from './profile-store';

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
export function saveChange(context: Context, { change }: Parsed<'profile.save'>): Carried {
  checkChange(context, change);
  const impacts = impactsOnFindings(context, withFindings(context), change);
  write(context, change);
  context.audit({
    inquiryId: null,
    subject: change.kind === 'treaties' ? stateKey(change.state) : change.kind,
    details: logged(change),
  });
  const carried = carryAll(context, impacts);
  markResults(context, change);
  return carried;
}
