import type { PartialDate } from '../domain/partial-date';
import type { TreatyEntry } from '../domain/profiles/treaty-entry';
import { decidedKey, type EvaluationContext, type RatificationProfile } from './effect';
import { binds, standingOn, type PeriodStanding } from './treaty-period';

/** What is recorded of a State for one assessment: its profile, and what the inquiry adds. */
export interface RecordedLaw {
  /** The State's profile. */
  readonly treaties: readonly TreatyEntry[];
  /** What the inquiry recorded before profiles were kept per State; an entry above takes its place. */
  readonly earlier: RatificationProfile;
  /** Background mappings confirmed (L8), by `mappingKey`, or all. */
  readonly confirmed: ReadonlySet<string> | 'all';
  /** Judgment records (L5) of this State and event; `instrument` empty where it was not recorded. */
  readonly judgments: readonly {
    readonly instrument: string;
    readonly standards: readonly string[];
  }[];
}

/** Why an instrument binds the State on the day examined, or does not. */
export type BondReason = PeriodStanding | 'not_bound' | 'party' | 'earlier_bound' | 'earlier_not';

export interface BondOnDay {
  readonly isBound: boolean | 'party';
  readonly reason: BondReason;
  /** Entry into force (partial date), where it is recorded and the treaty binds. */
  readonly since: PartialDate | null;
}

function bondOf(entry: TreatyEntry, day: PartialDate | null): BondOnDay {
  if (entry.bond === 'party') return { isBound: 'party', reason: 'party', since: null };
  if (entry.bond === 'not_bound') return { isBound: false, reason: 'not_bound', since: null };
  const { inForceFrom: from, denouncedOn: until } = entry;
  const reason = standingOn({ from, until }, day);
  const isBound = binds(reason);
  return { isBound, reason, since: isBound ? from : null };
}

const earlierBond = (recorded: boolean | 'party'): BondOnDay => ({
  isBound: recorded,
  reason: recorded === 'party' ? 'party' : recorded ? 'earlier_bound' : 'earlier_not',
  since: null,
});

/** Instrument code → how it stands on the day examined (L4); unrecorded ones are left out. */
export function bondsOn(
  { treaties, earlier }: RecordedLaw,
  day: PartialDate | null,
): ReadonlyMap<string, BondOnDay> {
  return new Map([
    ...Object.entries(earlier).map(([code, bond]): [string, BondOnDay] => [
      code,
      earlierBond(bond),
    ]),
    ...treaties.map((entry): [string, BondOnDay] => [entry.instrument, bondOf(entry, day)]),
  ]);
}

/** The legal side of an assessment whose last day is `day`. */
export function contextOn(recorded: RecordedLaw, day: PartialDate | null): EvaluationContext {
  const bonds = [...bondsOn(recorded, day)];
  const since = bonds.flatMap(([code, bond]) => (bond.since === null ? [] : [[code, bond.since]]));
  return {
    profile: Object.fromEntries(bonds.map(([code, { isBound }]) => [code, isBound])),
    decided: recorded.judgments.flatMap(({ instrument, standards }) =>
      standards.map((id) => (instrument === '' ? id : decidedKey(instrument, id))),
    ),
    background: recorded.confirmed === 'all' || recorded.confirmed,
    since: Object.fromEntries(since) as Record<string, string>,
  };
}
