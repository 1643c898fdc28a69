import type {
  DecidingFact,
  Explanation,
  OpenQuestion,
} from '../../../shared/domain/assessments/assessment';
import { explain, type DecidingAnswer, type Law, type SourceEffect } from '../../../shared/law';
import type { Context } from '../context';
import { answerInWords } from './answer-words';
import type { Evaluation } from './evaluation';
import { resultOf, resultView } from './result-view';

function decidingFact(
  law: Law,
  { answers, silent }: Evaluation,
  { question: id, answer }: DecidingAnswer,
): DecidingFact {
  const question = law.questions.get(id);
  const given = answers.get(id);
  const isKnown = given !== undefined && given.value !== null;
  const isSilence = !isKnown && silent.has(id);
  return {
    questionId: id,
    text: question?.text ?? id,
    answerInWords: isSilence
      ? 'Not shown: the authority let the period for its reply expire'
      : answerInWords(question, answer),
    reason: given?.reason ?? '',
    provenance: given?.provenance ?? null,
    sourceDate: given?.sourceDate ?? null,
  };
}

function openQuestion(
  law: Law,
  { question: id, singleAnswerDecides }: { question: string; singleAnswerDecides: boolean },
): OpenQuestion {
  const question = law.questions.get(id);
  return {
    questionId: id,
    checklist: question?.checklist ?? '',
    text: question?.text ?? id,
    singleAnswerDecides,
  };
}

/** "ICCPR, art. 9" */
export function sourceLabel(law: Law, { instrument, pin }: SourceEffect['source']): string {
  const name = law.instruments.get(instrument)?.short ?? instrument;
  return pin === '' ? name : `${name}, ${pin}`;
}

/** A background mapping that the institution has not confirmed is shown, and counts for nothing (L8). */
export function sourceView(law: Law, { source, effect, confirmed }: SourceEffect) {
  const added = source.background ? ' (added by the institution)' : '';
  return {
    label: sourceLabel(law, source),
    effect: confirmed ? `${effect}${added}` : 'not confirmed, not counted',
  };
}

/** The answers that decide a standard, as facts in words. @throws AppError NOT_FOUND */
export const decidingFacts = (
  { law }: Context,
  evaluation: Evaluation,
  standardId: string,
): DecidingFact[] =>
  explain(law, standardId, evaluation.file, evaluation.legal).deciding.map((one) =>
    decidingFact(law, evaluation, one),
  );

/** Why a standard has its result, and what could still change it. @throws AppError NOT_FOUND */
export function explanationOf(
  context: Context,
  evaluation: Evaluation,
  standardId: string,
): Explanation {
  const { law } = context;
  const outcome = resultOf(context, evaluation, standardId);
  const { standard, result } = outcome;
  const { open } = explain(law, standardId, evaluation.file, evaluation.legal);
  return {
    result: resultView(context, evaluation, outcome),
    deciding: decidingFacts(context, evaluation, standardId),
    open: open.map((one) => openQuestion(law, one)),
    sources: result.sources.map((one) => sourceView(law, one)),
    reference: standard.reference,
    recommendation: standard.recommendation,
    decisive: standard.decisive,
  };
}
