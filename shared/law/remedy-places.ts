import type { RemedyForm } from '../domain/remedies/remedy';
import type { QuestionId, StandardId } from './law';

/** The standards and draft principles that measure something about remedies. */
export interface RemedyMeasured {
  readonly standards: readonly StandardId[];
  /** Draft basic principles (A/HRC/17/35, annex I): a benchmark, proposed and not binding. */
  readonly draftPrinciples: readonly StandardId[];
}

/** Where part E speaks of a form of reparation. */
export interface RemedyPlace extends RemedyMeasured {
  /** What is due; null where the checklist asks only what was given. */
  readonly due: QuestionId | null;
  readonly obtained: QuestionId;
}

const numbered = (prefix: string, ...numbers: readonly number[]): StandardId[] =>
  numbers.map((number) => `${prefix}-${String(number).padStart(2, '0')}`);

/** Standards.md part E, the structured choices of REM and the draft principles of DBP. */
export const remedyPlaces: Readonly<Record<RemedyForm, RemedyPlace>> = {
  restitution: {
    due: 'REM-Q05',
    obtained: 'REM-Q06',
    standards: ['REM-05'],
    draftPrinciples: numbered('DBP', 11, 12, 13),
  },
  compensation: {
    due: 'REM-Q07',
    obtained: 'REM-Q08',
    standards: numbered('REM', 6, 3, 4, 15),
    draftPrinciples: numbered('DBP', 16, 17, 18, 19, 20, 21, 22, 23, 24),
  },
  rehabilitation: {
    due: 'REM-Q11',
    obtained: 'REM-Q12',
    standards: ['REM-07'],
    draftPrinciples: numbered('DBP', 14, 15),
  },
  satisfaction: {
    due: null,
    obtained: 'REM-Q13',
    standards: ['REM-08'],
    draftPrinciples: ['DBP-03'],
  },
  non_repetition: {
    due: null,
    obtained: 'REM-Q15',
    standards: ['REM-09'],
    draftPrinciples: ['DBP-03'],
  },
};

/** What part E and the draft principles ask of every form: that the person can reach it at all. */
export const remedyAccess: RemedyMeasured = {
  standards: numbered('REM', 1, 2, 10, 11, 12, 13, 14, 16, 17),
  draftPrinciples: numbered('DBP', 1, 2, 4, 5, 6, 7, 8, 9, 10, 25, 26, 27, 28, 29),
};
