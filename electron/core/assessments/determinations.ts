import type { Parsed } from '../../../shared/api';
import { AnswerInput } from '../../../shared/domain/assessments/answer';
import type {
  ChosenAnswers,
  Determination,
  DeterminationEffect,
  ProposedAnswer,
} from '../../../shared/domain/assessments/determination';
import type { CaseSubject } from '../../../shared/domain/assessments/subject';
import { AppError } from '../../../shared/errors';
import {
  fits,
  groundRefused,
  offersOf,
  resultChanges,
  survivesInWords,
  type Offer,
} from '../../../shared/law';
import type { Context } from '../context';
import { requirePerson } from '../people/person-handlers';
import { appendVersion, givenVersion } from './answer-store';
import { answerInWords } from './answer-words';
import type { AssessmentRecord } from './assessment-store';
import { casesOf } from './contradictions';
import { evaluateAssessment, type Evaluation } from './evaluation';
import { owedIn } from './owed';
import { checkOwnWord } from './own-word';
import { afterAnswers } from './what-if';

interface Offered {
  readonly record: AssessmentRecord<CaseSubject>;
  readonly evaluation: Evaluation;
  readonly place: DeterminationEffect['place'];
  /** Only of questions that the law in force asks. */
  readonly offers: readonly Offer[];
}

function offered(
  context: Context,
  record: AssessmentRecord<CaseSubject>,
  determination: Determination,
): Offered {
  const evaluation = evaluateAssessment(context, record);
  const { eventStartsOn: startsOn, eventEndsOn: endsOn } = record.subject;
  const answers = new Map([...evaluation.answers].map(([id, { value }]) => [id, value]));
  const { place, offers } = offersOf({ event: { startsOn, endsOn }, answers }, determination);
  const known = offers.filter(({ questionId }) => context.law.questions.has(questionId));
  return { record, evaluation, place, offers: known };
}

const chosenIn = (chosen: ChosenAnswers, { record, offers }: Offered): Offer[] => {
  const ids = chosen.find(({ assessmentId }) => assessmentId === record.id)?.questionIds ?? [];
  return offers.filter(({ questionId }) => ids.includes(questionId));
};

function proposedAnswer(
  { law }: Context,
  { answers }: Evaluation,
  { questionId, value, applies, why }: Offer,
): ProposedAnswer {
  const question = law.questions.get(questionId);
  const now = answers.get(questionId)?.value ?? null;
  return {
    questionId,
    text: question?.text ?? questionId,
    now: now === null ? null : answerInWords(question, now),
    then: answerInWords(question, value),
    applies,
    why,
  };
}

const presumed = ['PRESUMED CHILD', 'PRESUMED VICTIM'];

function effectOf(
  context: Context,
  determination: Determination,
  one: Offered,
  chosen: readonly Offer[],
): DeterminationEffect {
  const { record, evaluation, place, offers } = one;
  const { law } = context;
  const { eventTitle, eventStartsOn, eventEndsOn, authorityName } = record.subject;
  const fitting = ({ standardId }: { readonly standardId: string }): boolean => {
    const standard = law.standards.get(standardId);
    return standard !== undefined && fits(standard, 'case');
  };
  const after = afterAnswers(context, evaluation, chosen);
  const changes = resultChanges(
    { law, results: evaluation.results },
    { law, results: after.results },
  ).filter(fitting);
  const changed = new Map(changes.map(({ standardId, after }) => [standardId, after]));
  const rests = ([standardId, before]: [string, { readonly qualifiers: readonly string[] }]) =>
    fitting({ standardId }) &&
    (changed.get(standardId) ?? before).qualifiers.some((one_) => presumed.includes(one_));
  const set = chosen.map(({ questionId }) => questionId);
  return {
    assessmentId: record.id,
    eventTitle,
    eventStartsOn,
    eventEndsOn,
    authorityName,
    place,
    survives: survivesInWords(determination, place),
    proposed: offers.map((offer) => proposedAnswer(context, evaluation, offer)),
    chosen: set,
    changes,
    stillPresumed: [...evaluation.results].filter(rests).length,
    owed: owedIn(context, evaluation, after, set).map(({ text }) => text),
  };
}

/** What the determination offers and changes in each assessment of the person. @throws AppError NOT_FOUND */
export function previewDetermination(
  context: Context,
  { inquiryId, personId, determination, chosen }: Parsed<'determination.preview'>,
): DeterminationEffect[] {
  requirePerson(context.db, inquiryId, personId);
  return casesOf(context.db, inquiryId, personId).map((record) => {
    const one = offered(context, record, determination);
    const picked =
      chosen === null ? one.offers.filter(({ applies }) => applies) : chosenIn(chosen, one);
    return effectOf(context, determination, one, picked);
  });
}

/**
 * Writes the chosen answers. @throws AppError NOT_FOUND, DETERMINATION_GROUND (C5),
 * DETERMINATION_NOT_OFFERED when an answer is chosen that the determination does not offer there,
 * ANSWER_NEEDS_EVIDENCE (S9)
 */
export function writeDetermination(context: Context, input: Parsed<'determination.record'>): void {
  const { inquiryId, personId, determination, chosen, source } = input;
  if (groundRefused[determination.ground] !== null) throw new AppError('DETERMINATION_GROUND');
  requirePerson(context.db, inquiryId, personId);
  const all = casesOf(context.db, inquiryId, personId).map((record) =>
    offered(context, record, determination),
  );
  const picked = all.map((one) => ({ record: one.record, offers: chosenIn(chosen, one) }));
  const wanted = chosen.reduce((sum, { questionIds }) => sum + new Set(questionIds).size, 0);
  if (picked.reduce((sum, { offers }) => sum + offers.length, 0) !== wanted)
    throw new AppError('DETERMINATION_NOT_OFFERED');
  for (const { record, offers } of picked)
    for (const { questionId, value } of offers) {
      // parsed, so that fields of an answer left to their defaults are filled in
      const answer = AnswerInput.parse({
        ...source,
        value,
        unknownReason: null,
        sourceDate: source.sourceDate ?? determination.on,
      });
      checkOwnWord(context.law, questionId, answer);
      appendVersion(context, record, givenVersion({ questionId, answer }));
    }
}
