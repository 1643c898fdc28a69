import type { MeasureKind, SubjectKind } from '../../../shared/domain/assessments/subject';

/** The three parts of the place where assessments stand, and what each is for. */
export const subjectPlaces: Readonly<
  Record<SubjectKind, { readonly title: string; readonly teaches: string; readonly start: string }>
> = {
  case: {
    title: 'Cases',
    teaches:
      'How one authority treated one person in one event: held, questioned, charged, sheltered, returned.',
    start: 'A person’s case',
  },
  measure: {
    title: 'Measures',
    teaches:
      'A law, policy, practice or operation, whoever it touched: a raid, a shelter’s rules, a ban on leaving. It is screened for what it does to established rights.',
    start: 'A measure',
  },
  system: {
    title: 'State’s system',
    teaches:
      'What a State has in place over a period: criminal law, prevention, oversight, training, data. These standards are answered once per State and not per person.',
    start: 'A State’s system',
  },
};

/** Inside a sentence. */
export const subjectNames: Readonly<Record<SubjectKind, string>> = {
  case: 'a person’s case',
  measure: 'a measure',
  system: 'a State’s system',
};

export const subjectOrder: readonly SubjectKind[] = ['case', 'measure', 'system'];

export const measureOptionWords: Readonly<Record<MeasureKind, string>> = {
  raid_or_rescue: 'Raid or rescue',
  shelter_regime: 'Shelter regime',
  exit_ban: 'Exit ban',
  law: 'Law',
  policy: 'Policy',
  practice: 'Practice',
  other: 'Other measure',
};

/** What an open end of a period means, and what its last day decides. */
export const untilHelp = {
  measure: 'Empty: still in force. What bound the State is asked for its last day.',
  system: 'Empty: until today. What bound the State is asked for the last day.',
} as const;
