import type { Input, OperationName, Output } from '../../../shared/api';
import type { AssessmentId, EventId, InquiryId } from '../../../shared/domain/ids';
import { addLaw } from './sample-law';
import type { SampleCase } from './sample-case';

/** Carries out an operation as the open officer; a failure is thrown. */
export type Run = <N extends OperationName>(name: N, input: Input<N>) => Promise<Output<N>>;

export interface BuiltSample {
  readonly inquiryId: InquiryId;
  readonly assessmentId: AssessmentId;
}

async function addFile(run: Run, sample: SampleCase) {
  const { id: inquiryId } = await run('inquiry.create', sample.inquiry);
  const authority = await run('authority.add', { inquiryId, ...sample.authority });
  await addLaw(run, sample, inquiryId);
  const { role, note, identity } = sample.person;
  const person = await run('person.add', { inquiryId, role, note });
  await run('identity.save', { inquiryId, personId: person.id, identity });
  const links = { personIds: [person.id], authorityIds: [authority.id] };
  const eventIds: EventId[] = [];
  for (const event of sample.events)
    eventIds.push((await run('event.add', { inquiryId, ...event, ...links })).id);
  return { inquiryId, authorityId: authority.id, personId: person.id, eventIds };
}

/**
 * Enters the sample inquiry by the same operations as an officer would use: file, persons, timeline,
 * and every answer with its reason.
 */
export async function buildSample(run: Run, sample: SampleCase): Promise<BuiltSample> {
  const { eventIds, inquiryId, ...unit } = await addFile(run, sample);
  const eventId = eventIds[sample.assessedEvent];
  if (eventId === undefined) throw new RangeError('assessedEvent names no event');
  const { id: assessmentId } = await run('assessment.create', {
    inquiryId,
    subject: { kind: 'case', ...unit, eventId },
  });
  for (const [questionId, { value, reason, provenance }] of Object.entries(sample.answers)) {
    await run('answer.set', {
      assessmentId,
      checklist: questionId.slice(0, questionId.indexOf('-')),
      questionId,
      answer: { value, unknownReason: null, reason, provenance, evidenceIds: [] },
    });
  }
  return { inquiryId, assessmentId };
}
