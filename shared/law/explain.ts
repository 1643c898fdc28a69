import { answerOf, type AnswerFile } from './answers';
import { decidingSlots } from './deciding';
import { effectOf, type EvaluationContext } from './effect';
import { standardOf } from './evaluate';
import type { Law, Question, QuestionId, StandardId } from './law';
import { openQuestions } from './open-questions';

export interface DecidingAnswer {
  readonly question: QuestionId;
  /** The part of the answer that matters, in the notation of the published cases. */
  readonly answer: string | readonly string[];
}

export interface OpenAnswer {
  readonly question: QuestionId;
  /** One answer to this question alone can change the result; otherwise only together with others. */
  readonly singleAnswerDecides: boolean;
}

export interface Reasons {
  readonly deciding: readonly DecidingAnswer[];
  readonly open: readonly OpenAnswer[];
}

/**
 * Why a standard has its result (S4). `deciding`: a smallest set of answers that alone gives it,
 * with UNK, REC and SHOWN reading what the whole file holds;
 * empty where nothing decided (INSUFFICIENT INFORMATION) or where the standard does not apply
 * because its instruments bind nobody here (L3, only when `context` is given). `open`: unanswered
 * questions that can still change it, first those whose single answer would.
 * Throws AppError NOT_FOUND for an unknown standard.
 */
export function explain(
  law: Law,
  id: StandardId,
  file: AnswerFile,
  context?: EvaluationContext,
): Reasons {
  const standard = standardOf(law, id);
  if (context !== undefined && effectOf(law, standard, context).effect === 'BENCHMARK') {
    return { deciding: [], open: [] };
  }
  const order = (slot: number): number =>
    standard.reads.findIndex((question) => question === law.questionOfSlot[slot]);
  const slots = [...decidingSlots(law, standard, file.slots)].sort((a, b) => order(a) - order(b));
  return {
    deciding: answersAt(law, file, slots),
    open: openQuestions(law, standard, file.slots),
  };
}

function answersAt(law: Law, file: AnswerFile, chosen: readonly number[]): DecidingAnswer[] {
  if (chosen.length === 0) return [];
  const only = new Int32Array(law.slotCount);
  const questions = new Set<Question>();
  const silent = new Set<Question>();
  for (const slot of chosen) {
    const question = law.questionOfSlot[slot];
    if (question === undefined) continue;
    (slot === question.silenceSlot ? silent : questions).add(question);
    only[slot] = file.slots[slot] ?? 0;
    if (question.type === 'date') only[slot + 1] = file.slots[slot + 1] ?? 0;
  }
  return [
    ...[...questions].map((question) => ({
      question: question.id,
      answer: answerOf({ slots: only }, question) ?? 'recorded',
    })),
    ...[...silent].map(({ id }) => ({ question: id, answer: 'not shown: the period expired' })),
  ];
}
