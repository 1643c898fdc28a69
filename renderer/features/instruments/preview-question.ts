import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { QuestionView } from '../../../shared/domain/assessments/assessment';
import type { PreviewQuestion } from '../../../shared/domain/instruments/candidate';

/** A previewed question in the form in which checklists show theirs; the answer is a sample. */
export const sampleQuestion = (
  question: PreviewQuestion,
  value: AnswerValue | undefined,
): QuestionView => ({
  ...question,
  checklist: question.id.slice(0, question.id.indexOf('-')),
  answer:
    value === undefined
      ? null
      : {
          questionId: question.id,
          value,
          unknownReason: value === null ? 'not_known' : null,
          reason: '',
          provenance: null,
          sourceDate: null,
          evidenceIds: [],
          at: '',
          officerName: '',
        },
  matters: true,
  decides: [],
  suggestion: null,
  takeOver: [],
});
