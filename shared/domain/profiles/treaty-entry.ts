import { z } from 'zod';
import { earliestDay, latestDay, PartialDate } from '../partial-date';

/**
 * How a State stands to one instrument. `undated`: bound, the day is not recorded; `party`: it was a
 * party to the case (judgments only). No entry at all = not known, and counts as not bound.
 */
export const Bond = z.enum(['in_force', 'undated', 'not_bound', 'party']);
export type Bond = z.infer<typeof Bond>;

/** A day of a treaty as far as it is known: `2008`, `2008-05` or `2008-05-17`; never "about". */
export const TreatyDay = PartialDate.refine((date) => !date.startsWith('~'), 'without ~');

export const InstrumentCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);

/** What is recorded of one State and one instrument (rule L4). */
export const TreatyEntry = z.strictObject({
  instrument: InstrumentCode,
  bond: Bond,
  signedOn: TreatyDay.nullable().default(null),
  ratifiedOn: TreatyDay.nullable().default(null),
  /** Entry into force for this State; with `in_force` only. */
  inForceFrom: TreatyDay.nullable().default(null),
  /** The first day on which a denunciation had effect. */
  denouncedOn: TreatyDay.nullable().default(null),
  reservations: z.string().trim().max(10_000).default(''),
  territory: z.string().trim().max(2000).default(''),
  /** Where this is taken from, for example the depositary's page and the day it was read. */
  source: z.string().trim().max(1000).default(''),
});
export type TreatyEntry = z.infer<typeof TreatyEntry>;

/** What is wrong with an entry, by the code of its error; null for a sound one. */
export type EntryFault =
  | 'PROFILE_SOURCE_MISSING'
  | 'PROFILE_DATE_MISSING'
  | 'PROFILE_DATE_UNFIT'
  | 'PROFILE_DATES_REVERSED';

const datesInOrder = (dates: readonly (string | null)[]): boolean => {
  const given = dates.filter((date) => date !== null);
  return given.every(
    (date, index) => index === 0 || earliestDay(given[index - 1] ?? date) <= latestDay(date),
  );
};

/**
 * Nothing is said to bind a State without a source; `in_force` has its day and nothing else has it;
 * the days follow one another. Signature and ratification may fall after entry into force of the
 * treaty itself but never after its entry into force for the State.
 */
export function entryFault(entry: TreatyEntry): EntryFault | null {
  const { bond, signedOn, ratifiedOn, inForceFrom, denouncedOn, source } = entry;
  if (bond !== 'not_bound' && source === '') return 'PROFILE_SOURCE_MISSING';
  if (bond === 'in_force' && inForceFrom === null) return 'PROFILE_DATE_MISSING';
  if (bond !== 'in_force' && inForceFrom !== null) return 'PROFILE_DATE_UNFIT';
  const isBinding = bond === 'in_force' || bond === 'undated';
  if (!isBinding && denouncedOn !== null) return 'PROFILE_DATE_UNFIT';
  return datesInOrder([signedOn, ratifiedOn, inForceFrom, denouncedOn])
    ? null
    : 'PROFILE_DATES_REVERSED';
}

/** Names of one State as they are compared: case, spaces and composed letters make no difference. */
export const stateKey = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
