import type { DecidingFact } from '../../../shared/domain/assessments/assessment';
import type { FindingText } from '../../../shared/domain/findings/finding';
import { conclusionSentence, type Standard } from '../../../shared/law';
import type { Evaluation } from '../assessments/evaluation';
import { decidingFacts } from '../assessments/explanation';
import { resultOf } from '../assessments/views';
import type { Context } from '../context';

/** A fact as the officer gave it; the question with its answer where no reason was entered. */
const factOf = ({ text, answerInWords, reason }: DecidingFact): string =>
  reason === '' ? `${text} ${answerInWords}.` : reason;

/** The length that a fact may have as a finding's text. */
const longest = 2000;

/** A first text from the answers that decide, for an officer to read, correct and accept or reject. */
export function draftFinding(
  context: Context,
  evaluation: Evaluation,
  standard: Standard,
): FindingText {
  const { result } = resultOf(context, evaluation, standard.id);
  const { authorityName } = evaluation.record;
  const facts = decidingFacts(context, evaluation, standard.id).map(factOf);
  return {
    facts: [...new Set(facts)].map((fact) => fact.slice(0, longest)),
    analysis: `The standard applies to: ${standard.appliesTo}.`,
    conclusion: conclusionSentence(context.law, standard, result, authorityName),
    recommendation: standard.recommendation,
    addressee: authorityName,
    replyDeadline: null,
  };
}
