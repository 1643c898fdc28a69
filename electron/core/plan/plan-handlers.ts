import type { Parsed } from '../../../shared/api';
import type { EvidencePlan } from '../../../shared/domain/plan/plan-item';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { requireInquiry } from '../inquiries/detail';
import { touchInquiry } from '../inquiries/search-index';
import { letterGateHandlers } from './letter-gate';
import { letterHandlers } from './letter-handlers';
import { nextQuestionsOf } from './next-questions';
import { owedInInquiry } from './owed-questions';
import { insertItem, planItems, setRemoved, updateItem } from './plan-store';
import { OpenQuestions, proposedItems } from './proposals';
import { setWeekend, weekendOf } from './weekend';

/** The rows of the plan with what hangs on them now, and the rows that are proposed. */
function evidencePlan(context: Context, { inquiryId, scope }: Parsed<'plan.get'>): EvidencePlan {
  const { db, law } = context;
  requireInquiry(db, inquiryId);
  const items = planItems(db, inquiryId);
  const open = new OpenQuestions(context, inquiryId, scope);
  const planned = new Set(
    items.flatMap(({ questionIds, authorityId }) =>
      questionIds.map((id) => `${id} ${authorityId ?? ''}`),
    ),
  );
  return {
    items: items.map((item) => ({
      ...item,
      questions: item.questionIds.flatMap((id) => {
        const question = law.questions.get(id);
        return question === undefined ? [] : [open.view(question)];
      }),
    })),
    proposals: proposedItems(open, (id, authorityId) => planned.has(`${id} ${authorityId ?? ''}`)),
    hasAssessments: open.works.length > 0,
  };
}

function addItems(context: Context, { inquiryId, items }: Parsed<'plan.add'>) {
  requireInquiry(context.db, inquiryId);
  const ids = items.map((item) => insertItem(context, inquiryId, item));
  touchInquiry(context.db, inquiryId, context.now());
  for (const id of ids) context.audit({ inquiryId, subject: id });
  return { ids };
}

function changeItem(context: Context, { inquiryId, itemId, item }: Parsed<'plan.update'>): null {
  updateItem(context, inquiryId, itemId, item);
  touchInquiry(context.db, inquiryId, context.now());
  context.audit({ inquiryId, subject: itemId, details: { state: item.state } });
  return null;
}

const moveItems =
  (isRemoval: boolean) =>
  (context: Context, { inquiryId, itemIds }: Parsed<'plan.remove'>): null => {
    setRemoved(context.db, inquiryId, itemIds, isRemoval ? context.now() : null);
    touchInquiry(context.db, inquiryId, context.now());
    for (const subject of itemIds) context.audit({ inquiryId, subject });
    return null;
  };

export const planHandlers = {
  'plan.next': nextQuestionsOf,
  'plan.owed': owedInInquiry,
  'plan.get': evidencePlan,
  'plan.add': addItems,
  'plan.update': changeItem,
  'plan.remove': moveItems(true),
  'plan.restore': moveItems(false),
  'period.weekend': ({ db }) => ({ weekend: weekendOf(db) }),
  'period.setWeekend': setWeekend,
  ...letterHandlers,
  ...letterGateHandlers,
} satisfies Handlers<
  | 'plan.next'
  | 'plan.owed'
  | 'plan.get'
  | 'plan.add'
  | 'plan.update'
  | 'plan.remove'
  | 'plan.restore'
  | 'period.weekend'
  | 'period.setWeekend'
  | keyof typeof letterHandlers
  | keyof typeof letterGateHandlers
>;
