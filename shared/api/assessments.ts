import { z } from 'zod';
import { AnswerInput } from '../domain/assessments/answer';
import type {
  AssessmentRow,
  ChecklistInfo,
  ChecklistView,
  Explanation,
} from '../domain/assessments/assessment';
import { DisputedOutcome, DisputeReason, type DisputeStep } from '../domain/assessments/dispute';
import type { StandardCard } from '../domain/assessments/standard-card';
import { NewSubject, SubjectEdit, SubjectKind } from '../domain/assessments/subject';
import { AssessmentId, InquiryId } from '../domain/ids';
import { command, nothing, query } from './operation';

const work = { roles: ['investigator'] } as const;
const checklist = z.string().max(8);
/** In a case file, standards on law and system are shown only on demand (S8). */
const withSystem = z.boolean().default(false);
const unit = { assessmentId: AssessmentId };
const standardId = z.string().max(12);
const open = { ...unit, checklist, withSystem };
const disputed = { ...open, standardId };

export const assessmentOperations = {
  /** What fits a kind of subject, or all; the lead checklists first: DET, NRF, NCR, then the others. */
  'law.checklists': query<readonly ChecklistInfo[]>()(
    z.object({ subject: SubjectKind.nullable().default(null), withSystem }),
  ),
  'law.instruments': query<readonly { readonly id: string; readonly title: string }[]>()(nothing),
  'assessment.list': query<readonly AssessmentRow[]>()(z.object({ inquiryId: InquiryId })),
  'assessment.create': command<AssessmentRow>()(
    z.object({ inquiryId: InquiryId, subject: NewSubject }),
    work,
  ),
  /**
   * Corrects title, place and period of a measure or a system. Proposed findings whose drafted sentence
   * still stands are drafted anew; accepted ones stay, and are marked where they would read otherwise.
   */
  'assessment.editSubject': command<{ readonly redrafted: number; readonly changed: number }>()(
    z.object({ ...unit, subject: SubjectEdit }),
    work,
  ),
  'assessment.open': query<ChecklistView>()(z.object(open)),
  'assessment.explain': query<Explanation>()(z.object({ ...unit, standardId })),
  /** Saves one answer and gives the checklist as it now stands. */
  'answer.set': command<ChecklistView>()(
    z.object({ ...open, questionId: z.string().max(12), answer: AnswerInput }),
    work,
  ),
  /** Takes back the last answer given in this assessment by this officer since unlocking. */
  'answer.undo': command<ChecklistView>()(z.object(open), work),
  /** How a standard is tested; with an assessment, each source has its effect for that State. */
  'law.standard': query<StandardCard>()(
    z.object({ standardId, assessmentId: AssessmentId.nullable() }),
  ),
  /** The officer holds another outcome, with reasons. The checklist's result stays beside it. */
  'dispute.raise': command<ChecklistView>()(
    z.object({ ...disputed, outcome: DisputedOutcome, reason: DisputeReason }),
    work,
  ),
  'dispute.withdraw': command<ChecklistView>()(
    z.object({ ...disputed, reason: z.string().trim().max(4000) }),
    work,
  ),
  /** Every view held of a result and every withdrawal, the latest first. */
  'dispute.history': query<readonly DisputeStep[]>()(z.object({ ...unit, standardId })),
};
