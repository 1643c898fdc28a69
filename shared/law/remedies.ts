import type { AnswerValue } from '../domain/assessments/answer';
import {
  noRemedy,
  remedyForms,
  type RemedyChoice,
  type RemedyForm,
  type RemedyStanding,
} from '../domain/remedies/remedy';
import type { QuestionId, StandardId } from './law';
import { lostThroughIdentification } from './lost-rights';
import { remedyPlaces } from './remedy-places';
import type { GivenAnswers, Suggestion } from './suggestions';

const open = '...';
const listed = (answer: AnswerValue | undefined): readonly string[] =>
  Array.isArray(answer) ? answer : [];

/** The list has said that this is not so: by name, or by being closed without it. */
const isDenied = (list: readonly string[], value: string): boolean =>
  list.length > 0 && !list.includes(value) && (list.includes(`!${value}`) || !list.includes(open));

/**
 * What the answers say of one choice: obtained or due by checklist REM, due because a wrong or missing
 * identification cost it (IDN-Q13), or nothing.
 */
export function standingIn(
  given: GivenAnswers,
  form: RemedyForm,
  value: string,
): RemedyStanding | null {
  const { due, obtained } = remedyPlaces[form];
  if (value !== noRemedy && listed(given[obtained]).includes(value)) return 'obtained';
  if (due === null) return null;
  const asked = listed(given[due]);
  if (asked.includes(value)) return 'due';
  const isLost = lostThroughIdentification(given, form).includes(value);
  return isLost && !isDenied(asked, value) ? 'due' : null;
}

/**
 * What a finding on this standard begins with as due: for REM-05 to REM-07 each item that the checklist
 * says is due and not obtained, for IDN-04 what restores the rights of IDN-Q13.
 */
export function missingRemedies(given: GivenAnswers, standardId: StandardId): RemedyChoice[] {
  const isOn = (form: RemedyForm): boolean => remedyPlaces[form].standards[0] === standardId;
  return remedyForms.flatMap((form) => {
    const { due } = remedyPlaces[form];
    if (due === null) return [];
    const wanted = isOn(form)
      ? listed(given[due])
      : standardId === 'IDN-04'
        ? lostThroughIdentification(given, form)
        : [];
    return wanted
      .filter((value) => value !== noRemedy && value !== open && !value.startsWith('!'))
      .filter((value) => standingIn(given, form, value) === 'due')
      .map((value) => ({ form, value, standing: 'due' as const }));
  });
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

const chosenInFinding = 'it was chosen as reparation in a finding of this assessment';
const lostByIdentification = 'the wrong or missing identification cost the person this right';

/** What is due by the findings and by the rights lost, and why. */
function dueIn(given: GivenAnswers, form: RemedyForm, chosen: readonly string[]) {
  const lost = chosen.includes(noRemedy) ? [] : lostThroughIdentification(given, form);
  const because = [
    ...(chosen.length === 0 ? [] : [chosenInFinding]),
    ...(lost.every((value) => chosen.includes(value)) ? [] : [lostByIdentification]),
  ];
  return { entries: [...new Set([...chosen, ...lost])], because: because.join(', and ') };
}

/**
 * What the reparation chosen in the findings of an assessment, and the rights that a wrong or missing
 * identification cost (IDN-Q13), suggest for the questions of REM (S10: an officer accepts it, or it
 * counts for nothing).
 */
export function remedySuggestions(
  given: GivenAnswers,
  choices: readonly RemedyChoice[],
): ReadonlyMap<QuestionId, Suggestion> {
  const found = new Map<QuestionId, Suggestion>();
  for (const form of remedyForms) {
    const { due, obtained } = remedyPlaces[form];
    const entries = entriesOf(choices, form);
    const suggest = (question: QuestionId, wanted: readonly string[], because: string) => {
      const value = added(given[question], wanted);
      if (value !== null) found.set(question, { value, because });
    };
    if (due !== null) {
      const wanted = dueIn(given, form, entries.due);
      suggest(due, wanted.entries, wanted.because);
    }
    suggest(obtained, entries.obtained, chosenInFinding);
  }
  return found;
}
