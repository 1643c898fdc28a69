import { z } from 'zod';
import {
  AssessmentId,
  AuthorityId,
  EvidenceId,
  InquiryId,
  LetterId,
  PlanItemId,
} from '../domain/ids';
import { Day } from '../domain/partial-date';
import { LetterText, type Letter } from '../domain/plan/letter';
import { Weekend } from '../domain/plan/period';
import {
  PlanItemText,
  type EvidencePlan,
  type NextQuestionView,
  type OwedView,
} from '../domain/plan/plan-item';
import type { GateResult } from '../domain/reports/gate/hit';
import { chosenPath } from './chosen-path';
import { command, nothing, query } from './operation';

const work = { roles: ['investigator'] } as const;
const inquiry = { inquiryId: InquiryId };
const letter = { ...inquiry, letterId: LetterId };
const items = { ...inquiry, itemIds: z.array(PlanItemId).min(1).max(200) };

/** `begun`: the checklists in which something is answered, or all while there is none. */
const scope = z.enum(['begun', 'all']).default('begun');

export const planOperations = {
  /** The questions to ask next, over all assessments of the inquiry or in one; the best one first. */
  'plan.next': query<readonly NextQuestionView[]>()(
    z.object({
      ...inquiry,
      assessmentId: AssessmentId.nullable().default(null),
      scope,
      count: z.number().int().min(1).max(20).default(5),
    }),
  ),
  /** What must be answered because a person counts as a victim (part C), assessment by assessment. */
  'plan.owed': query<readonly OwedView[]>()(z.object(inquiry)),
  /** The evidence plan, and the rows that the open questions speak for. */
  'plan.get': query<EvidencePlan>()(z.object({ ...inquiry, scope })),
  'plan.add': command<{ readonly ids: readonly PlanItemId[] }>()(
    z.object({ ...inquiry, items: z.array(PlanItemText).min(1).max(100) }),
    work,
  ),
  'plan.update': command<null>()(
    z.object({ ...inquiry, itemId: PlanItemId, item: PlanItemText }),
    work,
  ),
  /** Takes rows out of the plan; `plan.restore` takes that back. */
  'plan.remove': command<null>()(z.object(items), work),
  'plan.restore': command<null>()(z.object(items), work),

  'letter.list': query<readonly Letter[]>()(z.object(inquiry)),
  /** A draft that asks the authority for these rows of the plan, worded for the officer to change. */
  'letter.create': command<Letter>()(z.object({ ...items, authorityId: AuthorityId }), work),
  'letter.update': command<Letter>()(
    z.object({ ...letter, revision: z.number().int(), text: LetterText }),
    work,
  ),
  'letter.remove': command<null>()(z.object(letter), work),
  'letter.restore': command<null>()(z.object(letter), work),
  /** Privacy gate: every protected value found in the letter. Logged. */
  'letter.gate': command<GateResult>()(z.object(letter)),
  /** A reasoned decision that one value may stand in this draft (EXP-06), once it is confirmed. */
  'letter.releaseHit': command<null>()(
    z.object({
      ...letter,
      hitId: z.string().min(1).max(100),
      reason: z.string().trim().min(10).max(1000),
    }),
    work,
  ),
  /** By a commissioner who is not the officer who released: nobody else reads a letter before it leaves. */
  'letter.confirmRelease': command<null>()(z.object({ ...letter, releaseId: z.uuid() }), {
    roles: ['commissioner'],
  }),
  'letter.withdrawRelease': command<null>()(z.object({ ...letter, releaseId: z.uuid() }), {
    roles: ['investigator', 'commissioner'],
  }),
  /**
   * Writes the letter as a PDF. The first time it passes the privacy gate, and what left is kept: from
   * then on it stays as it is. `revision`: what the officer has read.
   */
  'letter.export': command<{ readonly sha256: string }>()(
    z.object({ ...letter, revision: z.number().int(), path: chosenPath('saveLetter') }),
    work,
  ),
  /** The day of service is known: the request is recorded and its period begins to run. */
  'letter.serve': command<Letter>()(
    z.object({
      ...letter,
      servedOn: Day,
      expiresOn: Day,
      proofId: EvidenceId.nullable(),
    }),
    work,
  ),
  /** Days of the week on which offices are closed, for periods in working days. */
  'period.weekend': query<{ readonly weekend: Weekend }>()(nothing),
  'period.setWeekend': command<null>()(z.object({ weekend: Weekend }), {
    roles: ['administrator', 'investigator'],
  }),
};
