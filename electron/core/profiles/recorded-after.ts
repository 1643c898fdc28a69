import type { JudgmentChange } from '../../../shared/domain/profiles/judgment-change';
import type { ProfileChange } from '../../../shared/domain/profiles/profile-change';
import { stateKey } from '../../../shared/domain/profiles/treaty-entry';
import { mappingKey, type RecordedLaw } from '../../../shared/law';
import type { AssessmentRecord } from '../assessments/assessment-store';
import type { Context } from '../context';
import { lawOf, recordedLaw, type LawOf } from './recorded-law';

/** Every change of what is recorded that can be shown before it is accepted. */
export type LawChange = ProfileChange | JudgmentChange;

function withJudgment(
  { db }: Context,
  of: LawOf,
  { judgmentId, state, eventId, instrument, standards }: JudgmentChange & { kind: 'judgment' },
): RecordedLaw {
  const { recorded } = recordedLaw(db, of, { judgment: judgmentId });
  const concerns = state === of.state && (eventId === null || eventId === of.eventId);
  if (!concerns) return recorded;
  return { ...recorded, judgments: [...recorded.judgments, { instrument, standards }] };
}

/** What would be recorded for one assessment after the change. */
export function recordedAfter(
  context: Context,
  { inquiryId, subject }: AssessmentRecord,
  change: LawChange,
): RecordedLaw {
  const { db } = context;
  const of = lawOf(inquiryId, subject);
  if (change.kind === 'judgment') return withJudgment(context, of, change);
  if (change.kind === 'withdrawal')
    return recordedLaw(db, of, { judgment: change.judgmentId }).recorded;
  if (change.kind === 'revoke')
    return recordedLaw(db, of, { confirmation: change.confirmationId }).recorded;
  const { recorded } = recordedLaw(db, of);
  if (change.kind === 'confirm') {
    if (recorded.confirmed === 'all') return recorded;
    const added = change.mappings.map((one) => mappingKey(one.standardId, one.instrument));
    return { ...recorded, confirmed: new Set([...recorded.confirmed, ...added]) };
  }
  if (stateKey(change.state) !== stateKey(subject.state)) return recorded;
  const gone = new Set([...change.removed, ...change.entries.map(({ instrument }) => instrument)]);
  const kept = recorded.treaties.filter(({ instrument }) => !gone.has(instrument));
  return { ...recorded, treaties: [...kept, ...change.entries] };
}
