import type { AnswerValue } from '../domain/assessments/answer';
import {
  noRemedy,
  remedyForms,
  type RemedyChoice,
  type RemedyForm,
  type RemedyStanding,
} from '../domain/remedies/remedy';
import type { QuestionId, StandardId } from './law';
import type { GivenAnswers, Suggestion } from './suggestions';

/** Where part E speaks of a form of reparation. */
export interface RemedyPlace {
  /** What is due; null where the checklist asks only what was given. */
  readonly due: QuestionId | null;
  readonly obtained: QuestionId;
  readonly standards: readonly StandardId[];
  /** Draft basic principles (A/HRC/17/35, annex I) on the form. */
  readonly draftPrinciples: readonly StandardId[];
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
    standards: ['REM-06'],
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

const open = '...';
const listed = (answer: AnswerValue | undefined): readonly string[] =>
  Array.isArray(answer) ? answer : [];

/** What the answers of REM say of one choice: obtained, due, or nothing. */
export function standingIn(
  given: GivenAnswers,
  form: RemedyForm,
  value: string,
): RemedyStanding | null {
  const { due, obtained } = remedyPlaces[form];
  if (value !== noRemedy && listed(given[obtained]).includes(value)) return 'obtained';
  return due !== null && listed(given[due]).includes(value) ? 'due' : null;
}

const opposite = (entry: string): string => (entry.startsWith('!') ? entry.slice(1) : `!${entry}`);

/** The entries that choices add to a list that is still open; null where they add nothing. */
function added(answer: AnswerValue | undefined, entries: readonly string[]): string[] | null {
  const known = listed(answer);
  if (known.length > 0 && !known.includes(open)) return null; // the officer has closed the list
  const fresh = entries.filter(
    (entry) => !known.includes(entry) && !known.includes(opposite(entry)),
  );
  if (fresh.length === 0) return null;
  if (fresh.includes(noRemedy)) return known.length === 0 ? [noRemedy] : null;
  return [...known.filter((entry) => entry !== open), ...fresh, open];
}

/** What choices in findings say of the two questions of a form. */
function entriesOf(choices: readonly RemedyChoice[], form: RemedyForm) {
  const of = choices.filter((one) => one.form === form);
  const has = (value: string, standing: RemedyStanding): boolean =>
    of.some((one) => one.value === value && one.standing === standing);
  const values = [...new Set(of.map(({ value }) => value))].toSorted();
  const named = values.filter((value) => value !== noRemedy);
  // Two findings that differ over a choice suggest nothing of it, and "none" counts only alone.
  const agreed = named.filter((value) => !(has(value, 'due') && has(value, 'obtained')));
  const isNone = named.length === 0 && values.includes(noRemedy);
  return {
    due: isNone ? [noRemedy] : named,
    obtained: agreed.map((value) => (has(value, 'obtained') ? value : `!${value}`)),
  };
}

const because = 'it was chosen as reparation in a finding of this assessment';

/**
 * What the reparation chosen in the findings of an assessment suggests for the questions of REM (S10:
 * an officer accepts it, or it counts for nothing).
 */
export function remedySuggestions(
  given: GivenAnswers,
  choices: readonly RemedyChoice[],
): ReadonlyMap<QuestionId, Suggestion> {
  const found = new Map<QuestionId, Suggestion>();
  for (const form of remedyForms) {
    const { due, obtained } = remedyPlaces[form];
    const entries = entriesOf(choices, form);
    const suggest = (question: QuestionId, wanted: readonly string[]) => {
      const value = added(given[question], wanted);
      if (value !== null) found.set(question, { value, because });
    };
    if (due !== null) suggest(due, entries.due);
    suggest(obtained, entries.obtained);
  }
  return found;
}
