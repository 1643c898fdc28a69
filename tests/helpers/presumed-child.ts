import type { AnswerValue } from '../../shared/domain/assessments/answer';
import type { Determination } from '../../shared/domain/assessments/determination';
import type { AssessmentId } from '../../shared/domain/ids';
import { inquiryWithEvent, openCore } from './core';

/** What stands with the answers that a determination sets. */
export const source = {
  reason: 'Decision of the age panel.',
  provenance: 'document' as const,
  evidenceIds: [],
};
export const adult: Extract<Determination, { kind: 'age' }> = {
  kind: 'age',
  outcome: 'adult',
  on: '2026-04-01',
  ground: 'individual',
  fair: 'yes',
};

/** One person held 3 to 19 March and charged in May, presumed to be a child in both events. */
export async function presumedChild() {
  const core = await openCore();
  const { inquiryId, person, event, authority } = await inquiryWithEvent(core);
  const charge = await core.do('event.add', {
    inquiryId,
    type: 'charge',
    title: 'Charged with illegal entry',
    startsOn: '2026-05-04',
    endsOn: null,
    place: '',
    description: '',
    personIds: [person.id],
    authorityIds: [authority.id],
  });
  const start = async (eventId: typeof event.id) =>
    core.do('assessment.create', {
      inquiryId,
      subject: { kind: 'case', personId: person.id, eventId, authorityId: authority.id },
    });
  const held = (await start(event.id)).id;
  const charged = (await start(charge.id)).id;
  const answer = (assessmentId: AssessmentId, questionId: string, value: AnswerValue) =>
    core.do('answer.set', {
      assessmentId,
      checklist: 'DET',
      questionId,
      answer: {
        value,
        unknownReason: null,
        reason: '',
        provenance: null,
        evidenceIds: [],
      },
    });
  for (const id of [held, charged]) {
    await answer(id, 'SUB-Q02', 'uncertain');
    await answer(id, 'SUB-Q03', 'yes');
    await answer(id, 'SUB-Q05', 'yes');
    await answer(id, 'SUB-Q15', '2026-03-01');
  }
  const open = (assessmentId: AssessmentId, checklist = 'DET') =>
    core.do('assessment.open', { assessmentId, checklist });
  const valueOf = async (assessmentId: AssessmentId, questionId: string) => {
    const view = await open(assessmentId, questionId.startsWith('CHI') ? 'CHI' : 'DET');
    return view.questions.find(({ id }) => id === questionId)?.answer?.value ?? null;
  };
  const of = { inquiryId, personId: person.id };
  const preview = (determination: Determination) =>
    core.do('determination.preview', { ...of, determination, chosen: null });
  const record = async (determination: Determination) => {
    const effects = await preview(determination);
    const chosen = effects.map(({ assessmentId, chosen: questionIds }) => ({
      assessmentId,
      questionIds: [...questionIds],
    }));
    return core.do('determination.record', { ...of, determination, chosen, source });
  };
  return { core, of, held, charged, answer, open, valueOf, preview, record };
}
