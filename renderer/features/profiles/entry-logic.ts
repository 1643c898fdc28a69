import type { Bond, TreatyEntry } from '../../../shared/domain/profiles/treaty-entry';
import type { StateProfileView } from '../../../shared/domain/profiles/views';
import { readDate } from '../../lib/read-date';

/** What the form can say of an instrument; `unknown` takes the entry away. */
export type Standing = Bond | 'unknown';

export const standingWords: Readonly<Record<Standing, string>> = {
  unknown: 'Not recorded',
  in_force: 'In force',
  undated: 'Bound, date not recorded',
  not_bound: 'Not bound',
  party: 'Party to the case',
};

/** What fits a judgment, and what fits a treaty or an act. */
export const standingsFor = (isJudgment: boolean): readonly Standing[] =>
  isJudgment ? ['unknown', 'party', 'not_bound'] : ['unknown', 'in_force', 'undated', 'not_bound'];

/** An entry as it is being written: dates as typed. */
export interface EntryDraft {
  readonly standing: Standing;
  readonly signedOn: string;
  readonly ratifiedOn: string;
  readonly inForceFrom: string;
  readonly denouncedOn: string;
  readonly reservations: string;
  readonly territory: string;
  readonly source: string;
}

export const draftOf = (entry: TreatyEntry | undefined): EntryDraft => ({
  standing: entry?.bond ?? 'unknown',
  signedOn: entry?.signedOn ?? '',
  ratifiedOn: entry?.ratifiedOn ?? '',
  inForceFrom: entry?.inForceFrom ?? '',
  denouncedOn: entry?.denouncedOn ?? '',
  reservations: entry?.reservations ?? '',
  territory: entry?.territory ?? '',
  source: entry?.source ?? '',
});

/** A date as typed; undefined where it is no date of the calendar, or only "about" one. */
function dayOf(typed: string): string | null | undefined {
  if (typed.trim() === '') return null;
  const read = readDate(typed, 'partial');
  return read === null || read.startsWith('~') ? undefined : read;
}

/** The entry that a draft stands for; null while a date cannot be read, or nothing is to be kept. */
export function entryFrom(instrument: string, draft: EntryDraft): TreatyEntry | null {
  const { standing, reservations, territory, source } = draft;
  if (standing === 'unknown') return null;
  const signedOn = dayOf(draft.signedOn);
  const ratifiedOn = dayOf(draft.ratifiedOn);
  const inForceFrom = standing === 'in_force' ? dayOf(draft.inForceFrom) : null;
  const binds = standing === 'in_force' || standing === 'undated';
  const denouncedOn = binds ? dayOf(draft.denouncedOn) : null;
  if (
    signedOn === undefined ||
    ratifiedOn === undefined ||
    inForceFrom === undefined ||
    denouncedOn === undefined
  )
    return null;
  const days = { signedOn, ratifiedOn, inForceFrom, denouncedOn };
  const texts = {
    reservations: reservations.trim(),
    territory: territory.trim(),
    source: source.trim(),
  };
  return { instrument, bond: standing, ...days, ...texts };
}

/** Instruments in the order of the standards that rest on them; those that are recorded first. */
export function rowsOf({ instruments, entries }: StateProfileView) {
  const byCode = new Map(entries.map((entry) => [entry.instrument, entry]));
  return instruments
    .map((instrument) => ({ instrument, entry: byCode.get(instrument.id) }))
    .toSorted(
      (a, b) =>
        Number(b.entry !== undefined) - Number(a.entry !== undefined) ||
        b.instrument.standards - a.instrument.standards,
    );
}
