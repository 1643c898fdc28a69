import type { TreatyEntry } from '../../shared/domain/profiles/treaty-entry';
import type { ProfileChange } from '../../shared/domain/profiles/profile-change';
import { inquiryWithEvent, openCore, type TestCore } from './core';

/** An entry of a profile, sound unless `more` makes it otherwise. */
export const entry = (instrument: string, more: Partial<TreatyEntry> = {}): TreatyEntry => ({
  instrument,
  bond: 'undated',
  signedOn: null,
  ratifiedOn: null,
  inForceFrom: null,
  denouncedOn: null,
  reservations: '',
  territory: '',
  source: 'Depositary, read on 1 March 2026',
  ...more,
});

/** In force from that day on. */
export const inForce = (instrument: string, inForceFrom: string, more: Partial<TreatyEntry> = {}) =>
  entry(instrument, { bond: 'in_force', inForceFrom, ...more });

/** Records that these entries, and no more changes, stand in a State's profile. */
export const saveEntries = (
  core: Pick<TestCore, 'do'>,
  state: string,
  entries: readonly TreatyEntry[],
  removed: readonly string[] = [],
) =>
  core.do('profile.save', {
    change: { kind: 'treaties', state, entries: [...entries], removed: [...removed] },
  });

/** A lawyer confirms background mappings: those named "DET-02:ICCPR", or all. */
export async function confirmMappings(
  core: Pick<TestCore, 'do'>,
  only: readonly string[] | 'all' = 'all',
) {
  const { mappings } = await core.do('profile.mappings', {});
  const chosen = mappings
    .map(({ standardId, instrument }) => ({ standardId, instrument }))
    .filter((one) => only === 'all' || only.includes(`${one.standardId}:${one.instrument}`));
  return core.do('profile.save', {
    change: {
      kind: 'confirm',
      mappings: chosen,
      lawyer: 'C. Counsel',
      confirmedOn: '2026-03-02',
      reason: 'Undisputed.',
    },
  });
}

export const preview = (core: Pick<TestCore, 'do'>, change: ProfileChange) =>
  core.do('profile.preview', { change });

/** An assessment of the event of 3 to 19 March 2026, with a breach of DET-02. */
export async function detention() {
  const core = await openCore(() => new Date('2026-06-01T09:00:00Z'));
  const file = await inquiryWithEvent(core);
  const { id: assessmentId } = await core.do('assessment.create', {
    inquiryId: file.inquiryId,
    subject: {
      kind: 'case',
      personId: file.person.id,
      eventId: file.event.id,
      authorityId: file.authority.id,
    },
  });
  const answers = {
    'SUB-Q02': 'adult',
    'SUB-Q04': 'identified_by_authority',
    'DET-Q01': ['public_shelter'],
    'DET-Q02': 'no',
    'DET-Q03': 'no',
    'DET-Q10': 'yes',
  };
  for (const [questionId, value] of Object.entries(answers))
    await core.do('answer.set', {
      assessmentId,
      checklist: questionId.slice(0, 3),
      questionId,
      answer: {
        value: typeof value === 'string' ? value : [...value],
        unknownReason: null,
        reason: 'Read in the register.',
        provenance: 'document',
        evidenceIds: [],
      },
    });
  const explain = (standardId: string) =>
    core.do('assessment.explain', { assessmentId, standardId });
  return { core, file, assessmentId, explain };
}
