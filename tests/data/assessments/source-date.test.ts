/** S9: who says so, and of when that is; kept with each version of an answer, shown and printed. */
import { expect, it } from 'vitest';
import { sourceInWords } from '../../../shared/domain/assessments/source-words';
import { partialDateInWords } from '../../../shared/domain/partial-date';
import { openSample } from '../../helpers/sample';

async function sample() {
  const core = await openSample();
  const { assessmentId } = core;
  const set = (sourceDate: string | null, value = 'no') =>
    core.do('answer.set', {
      assessmentId,
      checklist: 'DET',
      questionId: 'DET-Q20',
      answer: {
        value,
        unknownReason: null,
        reason: 'No ground is entered in the register.',
        provenance: 'document',
        sourceDate,
        evidenceIds: [],
      },
    });
  const now = async () => {
    const { questions } = await core.do('assessment.open', { assessmentId, checklist: 'DET' });
    return questions.find(({ id }) => id === 'DET-Q20')?.answer?.sourceDate;
  };
  return { core, assessmentId, set, now };
}

it('is kept as far as it is known, version by version, and taken back with its answer', async () => {
  const { core, assessmentId, set, now } = await sample();
  expect(await now()).toBeNull();
  await set('~2001-03');
  expect(await now()).toBe('~2001-03');
  await set('2001-03-28');
  await core.do('answer.undo', { assessmentId, checklist: 'DET' });
  expect(await now()).toBe('~2001-03');
  await expect(set('2001-02-30')).rejects.toThrow('INPUT_INVALID');
});

it('stands with what decides a result, and in the facts of a finding', async () => {
  const { core, assessmentId, set } = await sample();
  await set('2001-03-28');
  const why = await core.do('assessment.explain', { assessmentId, standardId: 'DET-08' });
  expect(why.deciding.find(({ questionId }) => questionId === 'DET-Q20')).toMatchObject({
    provenance: 'document',
    sourceDate: '2001-03-28',
  });
  await core.do('finding.propose', { assessmentId });
  const rows = await core.do('finding.list', { inquiryId: core.inquiryId });
  const findingId = rows.find(({ standardId }) => standardId === 'DET-08')?.id;
  if (findingId === undefined) throw new Error('DET-08 was not proposed');
  const { facts } = await core.do('finding.get', { findingId });
  expect(facts).toContain('No ground is entered in the register. (document, 28 March 2001)');
});

it('is written out without a doubt', () => {
  expect(['2001', '2001-03', '~2001-03-08'].map(partialDateInWords)).toEqual([
    '2001',
    'March 2001',
    'about 8 March 2001',
  ]);
  expect(sourceInWords('third_party', '2001')).toBe('third party, 2001');
  expect(sourceInWords(null, null)).toBe('');
});
