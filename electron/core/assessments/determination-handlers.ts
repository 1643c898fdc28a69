import type { Parsed } from '../../../shared/api';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { touchInquiry } from '../inquiries/search-index';
import { asOneAct, undoAct } from './answer-acts';
import { openChecklist } from './assessment-handlers';
import { requireAssessment } from './assessment-store';
import { takeOver } from './common-facts';
import { previewDetermination, writeDetermination } from './determinations';
import { evaluateAssessment } from './evaluation';

function record(context: Context, input: Parsed<'determination.record'>) {
  const { inquiryId, personId, determination } = input;
  const act = asOneAct(context, () => {
    writeDetermination(context, input);
  });
  touchInquiry(context.db, inquiryId, context.now());
  context.audit({ inquiryId, subject: personId, details: { kind: determination.kind, ...act } });
  return act;
}

function takeOverAnswer(context: Context, input: Parsed<'answer.takeOver'>) {
  const { questionId } = input;
  const assessment = requireAssessment(context.db, input.assessmentId);
  const { inquiryId } = assessment;
  const act = asOneAct(context, () => {
    takeOver(context, evaluateAssessment(context, assessment), questionId);
  });
  touchInquiry(context.db, inquiryId, context.now());
  context.audit({ inquiryId, subject: assessment.id, details: { question: questionId, ...act } });
  return { view: openChecklist(context, input), act };
}

export const determinationHandlers = {
  'determination.preview': previewDetermination,
  'determination.record': record,
  'answer.takeOver': takeOverAnswer,
  'answer.undoAct': (context, { inquiryId, act }) => {
    undoAct(context, inquiryId, act);
    touchInquiry(context.db, inquiryId, context.now());
    context.audit({ inquiryId, subject: inquiryId, details: { ...act } });
    return null;
  },
} satisfies Handlers<
  'determination.preview' | 'determination.record' | 'answer.takeOver' | 'answer.undoAct'
>;
