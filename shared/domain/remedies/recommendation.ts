import { noRemedy, type RemedyChoice, type RemedyForm } from './remedy';
import type { RemedyFormView, RemedyOption } from './remedy-view';

/** A form with its choices in the order in which they are listed in a sentence. */
type Form = Pick<RemedyFormView, 'form' | 'options'>;

/** Left to the officer's own words: the list has none for it. */
const unnamed: readonly string[] = [noRemedy, 'other'];

const opening: Readonly<Record<RemedyForm, string>> = {
  restitution: 'By way of restitution, the institution recommends',
  compensation: 'By way of compensation, the institution recommends a sum that takes account of',
  rehabilitation: 'For rehabilitation, the institution recommends',
  satisfaction:
    'By way of satisfaction, in a form that the person agrees with, the institution recommends',
  non_repetition: 'As guarantees of non-repetition, the institution recommends',
};

const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** The sentences for what was chosen as due, one per form; nothing for "other" and "none". */
export function remedySentences(
  forms: readonly Form[],
  choices: readonly RemedyChoice[],
): string[] {
  return forms.flatMap(({ form, options }) => {
    const isDue = ({ value }: RemedyOption): boolean =>
      choices.some((one) => one.form === form && one.value === value && one.standing === 'due') &&
      !unnamed.includes(value);
    const due = options.filter(isDue).map(({ label }) => lowered(label));
    return due.length === 0 ? [] : [`${opening[form]}: ${due.join('; ')}.`];
  });
}

/**
 * The recommendation that Amparo proposes: what the standard asks for, then the reparation chosen. It
 * only ever recommends; whether a remedy is a legal duty is said by the result and its legal effect.
 */
export const proposedRecommendation = (
  standardRecommends: string,
  forms: readonly Form[],
  choices: readonly RemedyChoice[],
): string =>
  [standardRecommends, ...remedySentences(forms, choices)]
    .filter((part) => part !== '')
    .join('\n\n');

interface Recommending {
  readonly recommendation: string;
  readonly remedies: readonly RemedyChoice[];
}

/** Nobody has edited it: it is still, word for word, what Amparo proposes for these choices. */
export const followsProposal = (
  { recommendation, remedies }: Recommending,
  standardRecommends: string,
  forms: readonly Form[],
): boolean =>
  recommendation.trim() === proposedRecommendation(standardRecommends, forms, remedies).trim();

/** New choices, and the recommendation with them where nobody has edited it: never over an edited one. */
export function withRemedies(
  text: Recommending,
  remedies: RemedyChoice[],
  standardRecommends: string,
  forms: readonly Form[],
): { recommendation: string; remedies: RemedyChoice[] } {
  const recommendation = followsProposal(text, standardRecommends, forms)
    ? proposedRecommendation(standardRecommends, forms, remedies)
    : text.recommendation;
  return { recommendation, remedies };
}

/** Sentences for what is due that an edited recommendation does not say in these words. */
export const missingSentences = (
  { recommendation, remedies }: Recommending,
  forms: readonly Form[],
): string[] =>
  remedySentences(forms, remedies).filter((sentence) => !recommendation.includes(sentence));

/** The recommendation with those sentences after it; nothing that was written is lost. */
export const withMissingSentences = (text: Recommending, forms: readonly Form[]): string =>
  [text.recommendation.trim(), ...missingSentences(text, forms)]
    .filter((part) => part !== '')
    .join('\n\n');
