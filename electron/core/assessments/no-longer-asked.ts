import type { NoLongerAsked } from '../../../shared/domain/assessments/assessment';
import { AppError } from '../../../shared/errors';
import { questionIn, type FormerQuestion } from '../../../shared/law';
import type { Context } from '../context';
import { adoptionsOf } from '../instruments/instrument-store';
import { fileNameOf } from '../instruments/instrument-text';
import { answerInWords } from './answer-words';
import type { Evaluation } from './evaluation';
import { parseInstrument } from './load-instruments';

const codeOf = (questionId: string): string => questionId.slice(0, questionId.indexOf('-'));

/** The question as the last version of the checklist that had it asked it. */
function formerQuestion({ db }: Context, id: string): FormerQuestion | undefined {
  for (const file of adoptionsOf(db, codeOf(id))) {
    try {
      const found = questionIn(parseInstrument(fileNameOf(file), file.yaml).content, id);
      if (found !== undefined) return found;
    } catch (error) {
      // A version that this program cannot read says nothing of its questions.
      if (!(error instanceof AppError)) throw error;
    }
  }
  return undefined;
}

/** Answers to a checklist's questions that are kept though the law in force no longer asks for them. */
export function noLongerAskedIn(
  context: Context,
  { noLongerAsked }: Evaluation,
  checklist: string,
): NoLongerAsked[] {
  return noLongerAsked
    .filter(({ questionId }) => codeOf(questionId) === checklist)
    .map(({ questionId, value, reason, at, officerName }) => {
      const question = formerQuestion(context, questionId);
      return {
        questionId,
        text: question?.text ?? questionId,
        answer: value === null ? 'Unknown' : answerInWords(question, value),
        reason,
        at,
        officerName,
      };
    });
}
