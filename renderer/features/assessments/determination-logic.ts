import type {
  ChosenAnswers,
  Determination,
  DeterminationEffect,
  DeterminationGround,
  DeterminationPlace,
} from '../../../shared/domain/assessments/determination';
import type { Provenance } from '../../../shared/domain/assessments/answer';
import type { EvidenceId } from '../../../shared/domain/ids';
import type { ResultChange } from '../../../shared/domain/assessments/result-change';
import { groundRefused } from '../../../shared/law';

export interface DeterminationForm {
  readonly kind: Determination['kind'];
  readonly ground: DeterminationGround | null;
  readonly outcome: string | null;
  /** As written. */
  readonly on: string;
  readonly fair: 'yes' | 'no' | 'unknown' | null;
  readonly provenance: Exclude<Provenance, 'computed'> | null;
  /** Date of the source, as written; empty: the day of the determination. */
  readonly sourceDate: string;
  readonly reason: string;
  readonly evidenceIds: readonly EvidenceId[];
}

export const emptyForm: DeterminationForm = {
  kind: 'age',
  ground: null,
  outcome: null,
  on: '',
  fair: null,
  provenance: null,
  sourceDate: '',
  reason: '',
  evidenceIds: [],
};

export const kindWords = { age: 'Age', status: 'Victim status' } as const;

export const groundWords: Readonly<Record<DeterminationGround, string>> = {
  individual: 'An individual determination of this person',
  document: 'A document alone',
  appearance: 'Appearance',
  own_statement: 'The person’s own statement alone',
};

export const outcomeChoices = {
  age: { child: 'A child', adult: 'An adult' },
  status: {
    identified_by_authority: 'Identified as a victim by an authority',
    reasonable_grounds: 'Reasonable grounds recognised',
    determined_by_institution: 'Determined a victim by this institution',
    rejected_after_individual_assessment: 'Not a victim, after an individual assessment',
  },
} as const;

export const fairWords = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;

export const placeWords: Readonly<Record<DeterminationPlace, string>> = {
  before: 'Before the determination',
  spans: 'Began before the determination',
  after: 'After the determination',
  unknown: 'Dates not exact enough',
};

type Age = Extract<Determination, { kind: 'age' }>;
type Status = Extract<Determination, { kind: 'status' }>;

const isAge = (outcome: string): outcome is Age['outcome'] =>
  Object.hasOwn(outcomeChoices.age, outcome);
const isStatus = (outcome: string): outcome is Status['outcome'] =>
  Object.hasOwn(outcomeChoices.status, outcome);

/** The determination as far as it can be previewed; `on` is the date as read. */
export function determinationOf(
  { kind, ground, outcome, fair }: DeterminationForm,
  on: string | null,
): Determination | null {
  if (ground === null || groundRefused[ground] !== null || outcome === null || on === null)
    return null;
  if (kind === 'status') return isStatus(outcome) ? { kind, outcome, on, ground } : null;
  if (!isAge(outcome) || fair === null) return null;
  return { kind, outcome, on, ground, fair: fair === 'unknown' ? null : fair };
}

/** What the preview shows as chosen, in the form in which it is sent. */
export const chosenOf = (effects: readonly DeterminationEffect[]): ChosenAnswers =>
  effects.map(({ assessmentId, chosen }) => ({ assessmentId, questionIds: [...chosen] }));

/** The choice with that of one assessment replaced. */
export const withChosen = (
  effects: readonly DeterminationEffect[],
  { assessmentId }: DeterminationEffect,
  questionIds: readonly string[],
): ChosenAnswers =>
  chosenOf(effects).map((one) =>
    one.assessmentId === assessmentId ? { assessmentId, questionIds: [...questionIds] } : one,
  );

/** How a result changes: by its label, or where that stays, by what it rests on. */
export function changeInWords({ before, after }: ResultChange): string {
  if (before === null || after === null) return after?.label ?? before?.label ?? '';
  if (before.label !== after.label) return `${before.label} → ${after.label}`;
  const lost = before.qualifiers.filter((one) => !after.qualifiers.includes(one));
  const wasPresumed = lost.some((one) => one.startsWith('PRESUMED') || one === 'PROVISIONAL');
  return `${after.label}, ${wasPresumed ? 'no longer by presumption' : 'on another ground'}`;
}
