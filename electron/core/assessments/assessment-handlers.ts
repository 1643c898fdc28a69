import type { Parsed } from '../../../shared/api';
import { AppError } from '../../../shared/errors';
import { withAnswer } from '../../../shared/law';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { touchInquiry } from '../inquiries/search-index';
import { undoLastAct } from './answer-acts';
import { appendVersion, givenVersion } from './answer-store';
import { assessmentsOf, requireAssessment } from './assessment-store';
import { burdenChecklist, checklistInfos, requireChecklist } from './checklists';
import { editSubject } from './edit-subject';
import { checklistsWorkedOn, evaluateAssessment, type Evaluation } from './evaluation';
import { explanationOf } from './explanation';
import { checkOwnWord } from './own-word';
import { standardCard } from './standard-card';
import { startAssessment } from './start-assessment';
import { acceptedOrStated } from './suggested';
import { checklistView, rowOf } from './views';

/** The checklist as it now stands. @throws AppError NOT_FOUND */
export function openChecklist(context: Context, input: Parsed<'assessment.open'>) {
  const checklist = requireChecklist(context.law, input.checklist);
  const { withSystem } = input;
  const record = requireAssessment(context.db, input.assessmentId);
  return checklistView(context, evaluateAssessment(context, record), checklist, withSystem);
}

/** A retired checklist goes on in the assessments that used it. */
function checkNotRetired(context: Context, evaluation: Evaluation, checklist: string): void {
  const isRetired = context.law.checklists.some((one) => one.id === checklist && one.isRetired);
  if (isRetired && !checklistsWorkedOn(context, evaluation).includes(checklist))
    throw new AppError('INSTRUMENT_RETIRED');
}

function setAnswer(context: Context, input: Parsed<'answer.set'>) {
  const { db, law } = context;
  const record = requireAssessment(db, input.assessmentId);
  const { questionId, answer } = input;
  const current = evaluateAssessment(context, record);
  withAnswer(law, current.file, questionId, answer.value); // refuses what the question cannot hold
  const checklist = law.questions.get(questionId)?.checklist ?? '';
  if (checklist === burdenChecklist) throw new AppError('ANSWER_FROM_REQUESTS');
  checkNotRetired(context, current, checklist);
  if (answer.value !== null && answer.unknownReason !== null)
    throw new AppError('ANSWER_REASON_MISMATCH');
  checkOwnWord(law, questionId, answer);
  const unknownReason = answer.value === null ? (answer.unknownReason ?? 'not_known') : null;
  const provenance = acceptedOrStated(context, current, input);
  const kept = { ...answer, unknownReason, provenance };
  appendVersion(context, record, givenVersion({ ...input, answer: kept }));
  touchInquiry(db, record.inquiryId, context.now());
  context.audit({
    inquiryId: record.inquiryId,
    subject: record.id,
    details: { question: questionId },
  });
  return openChecklist(context, input);
}

function undoAnswer(context: Context, input: Parsed<'answer.undo'>) {
  const record = requireAssessment(context.db, input.assessmentId);
  const question = undoLastAct(context, record);
  touchInquiry(context.db, record.inquiryId, context.now());
  context.audit({ inquiryId: record.inquiryId, subject: record.id, details: { question } });
  return openChecklist(context, input);
}

export const assessmentHandlers = {
  'law.checklists': ({ law }, view) => checklistInfos(law, view),
  'law.instruments': ({ law }) =>
    [...law.instruments].map(([id, { short }]) => ({ id, title: short })),
  'assessment.list': (context, { inquiryId }) =>
    assessmentsOf(context.db, inquiryId).map((record) =>
      rowOf(context, evaluateAssessment(context, record)),
    ),
  'assessment.create': startAssessment,
  'assessment.editSubject': editSubject,
  'assessment.open': openChecklist,
  'assessment.explain': (context, { assessmentId, standardId }) => {
    const record = requireAssessment(context.db, assessmentId);
    return explanationOf(context, evaluateAssessment(context, record), standardId);
  },
  'law.standard': standardCard,
  'answer.set': setAnswer,
  'answer.undo': undoAnswer,
} satisfies Handlers<
  | 'law.checklists'
  | 'law.instruments'
  | 'assessment.list'
  | 'assessment.create'
  | 'assessment.editSubject'
  | 'assessment.open'
  | 'assessment.explain'
  | 'law.standard'
  | 'answer.set'
  | 'answer.undo'
>;
