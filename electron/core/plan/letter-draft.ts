import type { AuthorityId, InquiryId, PlanItemId } from '../../../shared/domain/ids';
import type { LetterPoint, LetterText } from '../../../shared/domain/plan/letter';
import {
  usualClosing,
  usualHowToAnswer,
  usualOpening,
} from '../../../shared/domain/plan/letter-words';
import { AppError } from '../../../shared/errors';
import type { Law } from '../../../shared/law';
import type { Context } from '../context';
import { isShown } from './letter-model';
import { planItems, type PlanRecord } from './plan-store';

/** A month of calendar days is a usual period; the officer sets what the law of the State says. */
const usualPeriod = { days: 30, kind: 'calendar' } as const;

/**
 * The points of a letter: what the row asks for, with the questions that the authority need not
 * justify, and each question that it has to justify as a point of its own, so that what follows from
 * silence is said of that question and no other (S6).
 */
export function pointsOf(law: Law, { what, questionIds }: PlanRecord): LetterPoint[] {
  const justified = questionIds.filter((id) => isShown(law, [id]));
  const others = questionIds.filter((id) => !justified.includes(id));
  return [
    { text: `Please provide: ${what}.`, questionIds: others },
    ...justified.map((id) => ({ text: law.questions.get(id)?.text ?? id, questionIds: [id] })),
  ];
}

interface Asked {
  readonly inquiryId: InquiryId;
  readonly authorityId: AuthorityId;
  readonly itemIds: readonly PlanItemId[];
}

/** The rows asked for, in the order of the plan. @throws AppError NOT_FOUND, LETTER_OTHER_HOLDER */
function itemsAsked(context: Context, { inquiryId, authorityId, itemIds }: Asked): PlanRecord[] {
  const items = planItems(context.db, inquiryId).filter(({ id }) => itemIds.includes(id));
  if (items.length !== new Set(itemIds).size) throw new AppError('NOT_FOUND');
  if (items.some((item) => item.authorityId !== authorityId))
    throw new AppError('LETTER_OTHER_HOLDER');
  return items;
}

/**
 * A letter worded from rows of the plan. It names no person: what an officer adds passes the privacy
 * gate. @throws AppError NOT_FOUND, LETTER_OTHER_HOLDER
 */
export function draftText(context: Context, asked: Asked): LetterText {
  const { db, law, vault } = context;
  const items = itemsAsked(context, asked);
  const authority = db
    .prepare<[string, string], { name: string }>(
      'SELECT name FROM authorities WHERE id = ? AND inquiry_id = ?',
    )
    .get(asked.authorityId, asked.inquiryId);
  if (authority === undefined) throw new AppError('NOT_FOUND');
  return {
    addressee: authority.name,
    subject: 'Request for information and records',
    day: context.now().slice(0, 10),
    opening: usualOpening,
    points: items.flatMap((item) => pointsOf(law, item)).slice(0, 60),
    period: usualPeriod,
    howToAnswer: usualHowToAnswer,
    closing: usualClosing,
    signedBy: `${vault.officer.name}\n${vault.institution}`,
  };
}
