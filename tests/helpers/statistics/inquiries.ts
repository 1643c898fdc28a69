import type { Input } from '../../../shared/api';
import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { TestCore } from '../core';

export interface Case {
  readonly authority?: string;
  readonly kind?: Input<'authority.add'>['kind'];
  readonly state?: string;
  readonly year?: number;
  readonly objects?: boolean;
  readonly answers: Readonly<Record<string, AnswerValue>>;
}

/** Held in a shelter under a rule for all victims: DET-02 indicates a breach. */
export const routineDetention: Readonly<Record<string, AnswerValue>> = {
  'SUB-Q02': 'adult',
  'SUB-Q04': 'identified_by_authority',
  'DET-Q01': ['public_shelter'],
  'DET-Q02': 'no',
  'DET-Q03': 'no',
  'DET-Q10': 'yes',
};

/** One inquiry with one person, one event and one assessment, answered. */
export async function addCase(core: TestCore, one: Case) {
  const { id: inquiryId } = await core.do('inquiry.create', {
    title: 'Secret title',
    type: 'complaint',
    openedOn: '2026-01-05',
    complainant: '',
    summary: '',
  });
  const authority = await core.do('authority.add', {
    inquiryId,
    name: one.authority ?? 'Border Police',
    kind: one.kind ?? 'border_guard',
    state: one.state ?? 'Cyprus',
    stateRole: 'destination',
  });
  const person = await core.do('person.add', {
    inquiryId,
    role: 'person_concerned',
    note: '',
    objectsToStatistics: one.objects ?? false,
  });
  const event = await core.do('event.add', {
    inquiryId,
    type: 'detention_episode',
    title: 'Held',
    startsOn: `${String(one.year ?? 2025)}-03-03`,
    endsOn: null,
    place: 'Secret shelter',
    description: '',
    personIds: [person.id],
    authorityIds: [authority.id],
  });
  const { id: assessmentId } = await core.do('assessment.create', {
    inquiryId,
    subject: { kind: 'case', personId: person.id, eventId: event.id, authorityId: authority.id },
  });
  for (const [questionId, value] of Object.entries(one.answers))
    await core.do('answer.set', {
      assessmentId,
      checklist: questionId.slice(0, 3),
      questionId,
      answer: { value, unknownReason: null, reason: '', provenance: 'document', evidenceIds: [] },
    });
  return { inquiryId, authority, person, event, assessmentId };
}
