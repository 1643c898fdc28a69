import { entryFault, type TreatyEntry } from '../../../shared/domain/profiles/treaty-entry';
import type { ProfileChange } from '../../../shared/domain/profiles/profile-change';
import { AppError, type ErrorCode } from '../../../shared/errors';
import { mappingKey, type Law } from '../../../shared/law';
import type { Context } from '../context';
import { bindableInstruments } from './bindable';

/** What is wrong with an entry in the law in use; null for a sound one. */
export function faultOf(law: Law): (entry: TreatyEntry) => ErrorCode | null {
  const bindable = new Map(bindableInstruments(law).map((one) => [one.id, one]));
  return (entry) => {
    const instrument = bindable.get(entry.instrument);
    if (instrument === undefined) return 'PROFILE_INSTRUMENT_UNKNOWN';
    const isPartyOrNone = entry.bond === 'party' || entry.bond === 'not_bound';
    const fits = instrument.isJudgment ? isPartyOrNone : entry.bond !== 'party';
    return fits ? entryFault(entry) : 'PROFILE_BOND_UNFIT';
  };
}

/** Every background mapping of the law in use, by `mappingKey`. */
export const mappingsOf = (law: Law): ReadonlySet<string> =>
  new Set(
    [...law.standards.values()].flatMap(({ id, sources }) =>
      sources
        .filter(({ background }) => background)
        .map(({ instrument }) => mappingKey(id, instrument)),
    ),
  );

function checkRevocable(context: Context, id: string): void {
  const row = context.db
    .prepare<[string], { revokedAt: string | null }>(
      'SELECT revoked_at AS revokedAt FROM mapping_confirmations WHERE id = ?',
    )
    .get(id);
  if (row === undefined) throw new AppError('NOT_FOUND');
  if (row.revokedAt !== null) throw new AppError('MAPPING_REVOKED');
}

/** @throws AppError PROFILE_*, MAPPING_UNKNOWN, MAPPING_REVOKED, NOT_FOUND */
export function checkChange(context: Context, change: ProfileChange): void {
  if (change.kind === 'revoke') {
    checkRevocable(context, change.confirmationId);
    return;
  }
  if (change.kind === 'treaties') {
    const fault = faultOf(context.law);
    for (const entry of change.entries) {
      const code = fault(entry);
      if (code !== null) throw new AppError(code, { instrument: entry.instrument });
    }
    return;
  }
  const known = mappingsOf(context.law);
  for (const { standardId, instrument } of change.mappings)
    if (!known.has(mappingKey(standardId, instrument)))
      throw new AppError('MAPPING_UNKNOWN', { standard: standardId, instrument });
}
