import type { Parsed } from '../../../shared/api';
import type { AnswerValue, Provenance } from '../../../shared/domain/assessments/answer';
import type { SuggestionView } from '../../../shared/domain/assessments/assessment';
import {
  remedySuggestions,
  suggestionsFor,
  type GivenAnswers,
  type Question,
  type Suggestion,
} from '../../../shared/law';
import type { Context } from '../context';
import { chosenRemedies } from '../findings/chosen-remedies';
import type { AnswerVersion } from './answer-store';
import { answerInWords } from './answer-words';
import type { Evaluation } from './evaluation';

/** The values of the answers alone. */
export const givenAnswers = ({ answers }: Pick<Evaluation, 'answers'>): GivenAnswers =>
  Object.fromEntries([...answers].map(([id, { value }]) => [id, value]));

/** What the answers, and the reparation chosen in findings, suggest elsewhere (S10), by question. */
export function suggestedBy(
  { db, law }: Pick<Context, 'db' | 'law'>,
  evaluation: Evaluation,
): ReadonlyMap<string, Suggestion> {
  const given = givenAnswers(evaluation);
  const chosen = chosenRemedies(db, evaluation.record.id);
  return new Map([...remedySuggestions(given, chosen), ...suggestionsFor(law, given)]);
}

const isSame = (a: AnswerValue, b: Suggestion['value'] | null | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Where an answer says that it was worked out, it must be what the other answers suggest, or the same
 * answer as before with another reason. Otherwise the officer has changed it, and it is nobody's
 * computation any more.
 */
export function acceptedOrStated(
  context: Pick<Context, 'db' | 'law'>,
  evaluation: Evaluation,
  { questionId, answer }: Parsed<'answer.set'>,
): Provenance | null {
  if (answer.provenance !== 'computed') return answer.provenance;
  const before = evaluation.answers.get(questionId);
  const isKept = before?.provenance === 'computed' && isSame(answer.value, before.value);
  const isAccepted = isSame(answer.value, suggestedBy(context, evaluation).get(questionId)?.value);
  return isKept || isAccepted ? 'computed' : null;
}

/**
 * A suggestion as it is shown. An officer's own answer is left in peace; a list can still be added to,
 * and an answer that was worked out follows what it was worked out from.
 */
export function suggestionView(
  question: Question,
  answer: AnswerVersion | undefined,
  suggestion: Suggestion | undefined,
): SuggestionView | null {
  if (suggestion === undefined) return null;
  const isOpen = answer === undefined || answer.value === null || answer.provenance === 'computed';
  if (!isOpen && question.type !== 'any_of') return null;
  const { value, because } = suggestion;
  return {
    value: typeof value === 'string' ? value : [...value],
    inWords: answerInWords(question, value),
    because,
  };
}
