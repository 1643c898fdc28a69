import type { TreatyEntry } from '../../shared/domain/profiles/treaty-entry';
import type { TestCore } from './core';

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
