import type {
  AssessmentRow,
  ChecklistView,
  Outcome,
  QuestionView,
} from '../../../shared/domain/assessments/assessment';
import type { Answer } from '../../../shared/domain/assessments/answer';
import {
  fits,
  isOnDemand,
  type Checklist,
  type Question,
  type Suggestion,
} from '../../../shared/law';
import type { Context } from '../context';
import type { AnswerVersion } from './answer-store';
import { infoOf, questionsOf, shownOf } from './checklists';
import { outcomesByEffect } from './checklist-summary';
import { takeOverTargets } from './common-facts';
import { contradictionsAt } from './contradictions';
import { noLongerAskedIn } from './no-longer-asked';
import { openAnswers } from './open-memo';
import { checklistsWorkedOn, type Evaluation } from './evaluation';
import { owedIn } from './owed';
import { presumptionsView } from './presumptions-view';
import { resultOf, resultView } from './result-view';
import { suggestedBy, suggestionView } from './suggested';

/**
 * Outcomes of what fits the subject, counted, in the checklists worked on; the untouched ones would
 * only add unknowns.
 */
export function rowOf(context: Context, evaluation: Evaluation): AssessmentRow {
  const { record, answers, results } = evaluation;
  const worked = new Set(checklistsWorkedOn(context, evaluation));
  const outcomes: Partial<Record<Outcome, number>> = {};
  for (const [id, { outcome }] of results) {
    const standard = context.law.standards.get(id);
    if (standard === undefined || !worked.has(standard.checklist)) continue;
    if (!fits(standard, record.subject.kind)) continue;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  const answered = [...answers.values()].filter(({ value }) => value !== null).length;
  return { id: record.id, subject: record.subject, answered, outcomes };
}

export const answerView = ({ sequence: _, isWithdrawn: __, ...answer }: AnswerVersion): Answer =>
  answer;

interface Open {
  /** Titles of the standards that the question can still change. */
  readonly decides: string[];
  /** How many of them it changes by itself. */
  alone: number;
}

function openQuestions(
  { law }: Context,
  { file, results }: Evaluation,
  checklist: Checklist,
): Map<string, Open> {
  const open = new Map<string, Open>();
  for (const standard of checklist.standards) {
    // L3: an instrument that binds nobody here decides nothing, whatever is answered.
    if (results.get(standard.id)?.effect === 'BENCHMARK') continue;
    for (const one of openAnswers(law, standard, file)) {
      const entry = open.get(one.question) ?? { decides: [], alone: 0 };
      entry.decides.push(standard.title);
      if (one.singleAnswerDecides) entry.alone++;
      open.set(one.question, entry);
    }
  }
  return open;
}

/** The open question that decides most standards alone, then most at all; the earlier one on a tie. */
function mostUseful(questions: readonly Question[], open: ReadonlyMap<string, Open>) {
  const ranked = questions
    .flatMap(({ id }) => {
      const entry = open.get(id);
      return entry === undefined ? [] : [{ id, alone: entry.alone, all: entry.decides.length }];
    })
    .toSorted((a, b) => b.alone - a.alone || b.all - a.all);
  return ranked[0]?.id ?? null;
}

function questionView(
  question: Question,
  answer: AnswerVersion | undefined,
  open: Open | undefined,
  suggestion: Suggestion | undefined,
  takeOver: QuestionView['takeOver'],
): QuestionView {
  const { id, checklist, type, text, help, choices } = question;
  const isKnown = answer !== undefined && answer.value !== null;
  return {
    id,
    checklist,
    type,
    text,
    help,
    choices,
    answer: answer === undefined ? null : answerView(answer),
    matters: isKnown || open !== undefined,
    decides: open?.decides ?? [],
    suggestion: suggestionView(question, answer, suggestion),
    takeOver,
  };
}

/** One checklist of an assessment as the officer sees it: what fits the subject, or is asked for. */
export function checklistView(
  context: Context,
  evaluation: Evaluation,
  whole: Checklist,
  withSystem: boolean,
): ChecklistView {
  const subject = evaluation.record.subject.kind;
  const checklist = shownOf(context.law, whole, { subject, withSystem });
  const open = openQuestions(context, evaluation, checklist);
  const questions = questionsOf(checklist);
  // Marked as unknown by the officer: it was looked at, so it is not offered again as the next one.
  const suggested = suggestedBy(context, evaluation);
  const targets = takeOverTargets(context, evaluation);
  const waiting = questions.filter(({ id }) => !evaluation.answers.has(id));
  return {
    assessment: rowOf(context, evaluation),
    checklist: infoOf(checklist),
    systemStandards: whole.standards.filter((one) => isOnDemand(one, subject)).length,
    withSystem,
    questions: questions.map((question) =>
      questionView(
        question,
        evaluation.answers.get(question.id),
        open.get(question.id),
        suggested.get(question.id),
        targets.get(question.id) ?? [],
      ),
    ),
    results: checklist.standards.map(({ id }) =>
      resultView(context, evaluation, resultOf(context, evaluation, id)),
    ),
    outcomes: outcomesByEffect(context, evaluation, checklist),
    presumptions: presumptionsView(context, evaluation),
    owed: owedIn(context, evaluation, evaluation),
    contradictions: contradictionsAt(context, evaluation.record),
    nextQuestionId: mostUseful(waiting, open),
    noLongerAsked: noLongerAskedIn(context, evaluation, whole.id),
  };
}
