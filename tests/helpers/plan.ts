import type { AnswerValue } from '../../shared/domain/assessments/answer';
import type { AssessmentId, InquiryId } from '../../shared/domain/ids';
import type { PlanItemText, ProposedItem } from '../../shared/domain/plan/plan-item';
import { inquiryWithEvent, openCore, type TestCore } from './core';

/** Held in a shelter, a victim: what DET needs to know before it asks for grounds. */
export const heldInShelter: readonly (readonly [string, AnswerValue])[] = [
  ['SUB-Q02', 'adult'],
  ['SUB-Q04', 'identified_by_authority'],
  ['DET-Q01', ['public_shelter']],
  ['DET-Q02', 'no'],
  ['DET-Q03', 'no'],
];

export async function answerAll(
  core: TestCore,
  assessmentId: AssessmentId,
  answers: readonly (readonly [string, AnswerValue])[],
): Promise<void> {
  for (const [questionId, value] of answers)
    await core.do('answer.set', {
      assessmentId,
      checklist: 'DET',
      questionId,
      answer: {
        value,
        unknownReason: null,
        reason: '',
        provenance: 'document',
        evidenceIds: [],
      },
    });
}

/** An inquiry with an assessment in which the detention checklist is begun. */
export async function inquiryBegun(now: () => Date) {
  const core = await openCore(now);
  const file = await inquiryWithEvent(core);
  const { id: assessmentId } = await core.do('assessment.create', {
    inquiryId: file.inquiryId,
    subject: {
      kind: 'case',
      personId: file.person.id,
      eventId: file.event.id,
      authorityId: file.authority.id,
    },
  });
  await answerAll(core, assessmentId, heldInShelter);
  return { core, ...file, assessmentId };
}

/** A proposed row as an officer takes it over unchanged. */
export const taken = ({ what, holder, authorityId, questions }: ProposedItem): PlanItemText => ({
  what,
  holder,
  authorityId,
  questionIds: questions.map(({ id }) => id),
  dueOn: null,
  state: 'open',
  note: '',
  evidenceIds: [],
});

export const planOf = (core: TestCore, inquiryId: InquiryId) => core.do('plan.get', { inquiryId });
