/** The reason for which a contradiction is left is printed: the privacy gate reads it too. */
import { expect, it } from 'vitest';
import { addPerson, gateOf, openDraft } from './gate-room';

it('stops a report over a name in the reason for which a contradiction was left', async () => {
  const { core, reportId, inquiryId } = await openDraft();
  const { assessmentId } = core;
  await addPerson(core, { fullName: 'Ekaterina Volkonskaya' }, inquiryId);
  const answer = (questionId: string, value: string | string[]) =>
    core.do('answer.set', {
      assessmentId,
      checklist: 'IDN',
      questionId,
      answer: { value, unknownReason: null, reason: '', provenance: null, evidenceIds: [] },
    });
  await answer('IDN-Q12', 'no');
  await answer('IDN-Q13', ['liberty', '...']);
  const found = (await core.do('contradiction.list', { inquiryId })).find(
    ({ code }) => code === 'NO_COST_YET_RIGHTS_LOST',
  );
  if (found === undefined) throw new Error('no contradiction');
  const { code, sentence, places } = found;
  const leave = (reason: string) =>
    core.do('contradiction.leave', {
      inquiryId,
      contradiction: {
        code,
        sentence,
        places: places.map((place) => ({
          assessmentId: place.assessmentId,
          questionId: place.questionId,
        })),
      },
      reason,
    });
  expect((await gateOf(core, reportId)).hits).toEqual([]);
  await leave('Both come from the statement of Ekaterina Volkonskaya of that day.');
  const { hits } = await gateOf(core, reportId);
  expect(hits.map(({ kind }) => kind)).toEqual(['name']);
  expect(await core.fails('report.submit', { reportId })).toBe('REPORT_GATE_STOPPED');
  await leave('Both come from one statement of that day.');
  expect((await gateOf(core, reportId)).hits).toEqual([]);
  expect((await core.do('report.submit', { reportId })).status).toBe('submitted');
});
