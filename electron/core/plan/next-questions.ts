import type { Parsed } from '../../../shared/api';
import { subjectInWords } from '../../../shared/domain/assessments/subject';
import type { NextQuestionView } from '../../../shared/domain/plan/plan-item';
import { graver, nextQuestions, whyAsk, type RankedQuestion } from '../../../shared/law';
import { assessmentsOf, requireAssessment } from '../assessments/assessment-store';
import type { Context } from '../context';
import { isAskable, openWork, type OpenWork } from './open-work';

interface Candidate {
  readonly work: OpenWork;
  readonly ranked: RankedQuestion;
}

function viewOf({ law }: Context, { work, ranked }: Candidate): NextQuestionView {
  const { question, decides, concerns } = ranked;
  const { record } = work.evaluation;
  const standards = decides.length > 0 ? decides : concerns();
  // A common fact is answered in the checklist whose standards wait for it.
  const own = law.checklists.find(({ id }) => id === question.checklist);
  const isOwn = own !== undefined && own.standards.length > 0;
  const checklist = isOwn ? own.id : (standards[0]?.checklist ?? question.checklist);
  return {
    assessmentId: record.id,
    subjectKind: record.subject.kind,
    subject: subjectInWords(record.subject),
    questionId: question.id,
    checklist,
    checklistTitle: law.checklists.find(({ id }) => id === checklist)?.title ?? checklist,
    text: question.text,
    help: question.help,
    why: whyAsk(ranked, work.effectOf),
    decides: decides.map(({ title }) => title),
  };
}

/**
 * The questions to ask next, the best first (see `nextQuestions`). What an officer has looked at and
 * marked as unknown is not offered again: it needs evidence, and stands in the plan.
 */
export function nextQuestionsOf(context: Context, input: Parsed<'plan.next'>): NextQuestionView[] {
  const records =
    input.assessmentId === null
      ? assessmentsOf(context.db, input.inquiryId)
      : [requireAssessment(context.db, input.assessmentId)];
  return records
    .filter(({ inquiryId }) => inquiryId === input.inquiryId)
    .flatMap((record) => {
      const work = openWork(context, record, input.scope);
      const { open, effectOf, evaluation } = work;
      const isAsked = (question: Parameters<typeof isAskable>[0]): boolean =>
        isAskable(question) && !evaluation.answers.has(question.id);
      return nextQuestions({ open, effectOf, isAsked }, input.count).map((ranked): Candidate => ({
        work,
        ranked,
      }));
    })
    .toSorted((a, b) => graver(a.ranked, b.ranked)) // stable: else in the order of the assessments
    .slice(0, input.count)
    .map((candidate) => viewOf(context, candidate));
}
