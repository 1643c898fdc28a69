import {
  noRemedy,
  withRemedy,
  type RemedyChoice,
  type RemedyForm,
  type RemedyStanding,
} from '../../../shared/domain/remedies/remedy';
import type { RemedyFormView } from '../../../shared/domain/remedies/remedy-view';

/** Of these two the checklist asks what was given, of the others what is due and was obtained. */
const isGiven = (form: RemedyForm): boolean => form === 'satisfaction' || form === 'non_repetition';

export const standingWords = (form: RemedyForm): Readonly<Record<RemedyStanding, string>> => ({
  due: 'Recommend',
  obtained: isGiven(form) ? 'Given' : 'Obtained',
});

export const standingOf = (
  choices: readonly RemedyChoice[],
  form: RemedyForm,
  value: string,
): RemedyStanding | null =>
  choices.find((one) => one.form === form && one.value === value)?.standing ?? null;

/** Where a form stands, for its folded line: "2 recommended, 1 obtained already". */
export function formInWords({ form }: RemedyFormView, choices: readonly RemedyChoice[]): string {
  const of = choices.filter((one) => one.form === form);
  if (of.length === 0) return 'not considered yet';
  if (of.some(({ value }) => value === noRemedy)) return 'considered, none due';
  const count = (standing: RemedyStanding) => of.filter((one) => one.standing === standing).length;
  const due = count('due');
  const obtained = count('obtained');
  return [
    ...(due === 0 ? [] : [`${String(due)} recommended`]),
    ...(obtained === 0 ? [] : [`${String(obtained)} ${isGiven(form) ? 'given' : 'obtained'}`]),
  ].join(', ');
}

/** What the checklist says of a form and the finding does not say yet. */
export const openSuggestions = (
  { form, options }: RemedyFormView,
  choices: readonly RemedyChoice[],
): RemedyChoice[] =>
  options.flatMap(({ value, suggested }) =>
    suggested === null || standingOf(choices, form, value) === suggested
      ? []
      : [{ form, value, standing: suggested }],
  );

/** The choices with what the checklist says taken over. */
export const withSuggestions = (
  choices: readonly RemedyChoice[],
  suggestions: readonly RemedyChoice[],
): RemedyChoice[] =>
  suggestions.reduce<RemedyChoice[]>(
    (all, one) => withRemedy(all, one, one.standing),
    [...choices],
  );
