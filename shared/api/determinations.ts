import { z } from 'zod';
import type { ChecklistView } from '../domain/assessments/assessment';
import {
  LeavingReason,
  SeenContradiction,
  type ContradictionView,
} from '../domain/assessments/contradiction';
import {
  AnswerAct,
  ChosenAnswers,
  DeterminationOf,
  DeterminationSource,
  type DeterminationEffect,
} from '../domain/assessments/determination';
import { AssessmentId, InquiryId } from '../domain/ids';
import { command, query } from './operation';

const work = { roles: ['investigator'] } as const;
const inquiry = { inquiryId: InquiryId };

export const determinationOperations = {
  /** What cannot all be right in the inquiry, the certain first. */
  'contradiction.list': query<readonly ContradictionView[]>()(z.object(inquiry)),
  /** The officer says why both sides stay as they are; the contradiction stays in sight. */
  'contradiction.leave': command<null>()(
    z.object({ ...inquiry, contradiction: SeenContradiction, reason: LeavingReason }),
    work,
  ),
  'contradiction.takeBack': command<null>()(
    z.object({ ...inquiry, contradiction: SeenContradiction }),
    work,
  ),
  /** What a determination would set and change; `chosen` null: what applies by the rules of part C. */
  'determination.preview': query<readonly DeterminationEffect[]>()(
    z.object({ ...inquiry, ...DeterminationOf.shape, chosen: ChosenAnswers.nullable() }),
  ),
  /** Sets the chosen answers as one act. */
  'determination.record': command<AnswerAct>()(
    z.object({
      ...inquiry,
      ...DeterminationOf.shape,
      chosen: ChosenAnswers,
      source: DeterminationSource,
    }),
    work,
  ),
  /** Gives a common fact of one assessment to the others of the same person and event. */
  'answer.takeOver': command<{ readonly view: ChecklistView; readonly act: AnswerAct }>()(
    z.object({
      assessmentId: AssessmentId,
      checklist: z.string().max(8),
      withSystem: z.boolean().default(false),
      questionId: z.string().max(12),
    }),
    work,
  ),
  /** Takes back all answers of one act of this officer since unlocking. */
  'answer.undoAct': command<null>()(z.object({ ...inquiry, act: AnswerAct }), work),
};
