import type { RatificationProfile } from '../../../shared/domain/inquiries/inquiry';

/** What is recorded of one instrument for a State; "not known" is never read as bound. */
export type Bond = 'unknown' | 'bound' | 'not_bound' | 'party';

export const bondWords: Readonly<Record<Bond, string>> = {
  unknown: 'Not known',
  bound: 'Bound',
  not_bound: 'Not bound',
  party: 'Party to the case',
};

export function bondOf(profile: RatificationProfile, instrument: string): Bond {
  const recorded = profile[instrument];
  if (recorded === undefined) return 'unknown';
  if (recorded === 'party') return 'party';
  return recorded ? 'bound' : 'not_bound';
}

export function withBond(
  profile: RatificationProfile,
  instrument: string,
  bond: Bond,
): RatificationProfile {
  const others = Object.fromEntries(Object.entries(profile).filter(([id]) => id !== instrument));
  if (bond === 'unknown') return others;
  return { ...others, [instrument]: bond === 'party' ? 'party' : bond === 'bound' };
}

/** How many instruments have been settled, of those that the law of the product names. */
export const settledCount = (
  profile: RatificationProfile,
  instruments: readonly string[],
): number => instruments.filter((instrument) => bondOf(profile, instrument) !== 'unknown').length;

/** Identifiers of standards, as typed with commas or spaces between them. */
export const standardIds = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\s,;]+/)
      .map((id) => id.trim().toUpperCase())
      .filter((id) => id !== ''),
  ),
];
