import type { BondReason } from './state-law';

/** Why an instrument counts on the day examined, or does not, in a few words. */
export const bondReasonInWords: Readonly<Record<BondReason, string>> = {
  in_force: 'in force on the day examined',
  in_force_undated: 'bound; the date is not recorded',
  not_yet: 'not yet in force on the day examined',
  entry_unsure: 'the dates leave open whether it was in force already, so it is not counted',
  denounced: 'denounced before the day examined',
  denunciation_unsure: 'the dates leave open whether it was still in force, so it is not counted',
  day_unknown: 'the day examined is not known, so it is not counted',
  not_bound: 'recorded as not binding the State',
  party: 'the State was a party to the case',
  earlier_bound: 'recorded in this inquiry as binding, without a date',
  earlier_not: 'recorded in this inquiry as not binding',
};
