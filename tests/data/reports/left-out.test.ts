/** With its annex and what it names as not examined, a report speaks of every standard that can fit. */
import { expect, it } from 'vitest';
import { standardsFor } from '../../../shared/law';
import { theLaw } from '../../helpers/law/the-law';
import { openSample, reportText } from '../../helpers/sample';

it('no standard is left out in silence, whatever is assessed', async () => {
  const law = await theLaw();
  const core = await openSample();
  const { inquiryId } = core;
  const make = async (subjectKind: 'case' | 'system') => {
    const { id: reportId } = await core.do('report.create', {
      inquiryId,
      subjectKind,
      text: reportText,
    });
    return core.do('report.preview', { reportId });
  };
  const report = await make('case');
  const left = report.notExamined.reduce((sum, { standards }) => sum + standards, 0);
  expect(report.annex.length + left).toBe(law.standards.size);
  for (const { checklist, isRest, standards } of report.notExamined) {
    const rows = report.annex.filter(({ standardId }) => standardId.startsWith(`${checklist}-`));
    expect(rows.length > 0, checklist).toBe(isRest);
    const all = law.checklists.find(({ id }) => id === checklist)?.standards.length;
    expect(rows.length + standards).toBe(all);
  }
  expect(report.notExamined.find(({ checklist }) => checklist === 'REM')?.isRest).toBe(false);

  const subject = { kind: 'system', title: 'Response', state: 'Cyprus', from: null, until: null };
  const { id: assessmentId } = await core.do('assessment.create', {
    inquiryId,
    subject: { ...subject, kind: 'system' },
  });
  const answer = { value: 'no', unknownReason: null, reason: '', provenance: null };
  await core.do('answer.set', {
    assessmentId,
    checklist: 'REM',
    questionId: 'REM-Q20',
    answer: { ...answer, evidenceIds: [] },
  });
  const system = await make('system');
  expect(system.annex.map(({ standardId }) => standardId)).toEqual(
    standardsFor(law, 'system')
      .filter(({ checklist }) => checklist === 'REM')
      .map(({ id }) => id),
  );
  const others = system.notExamined.reduce((sum, { standards }) => sum + standards, 0);
  expect(system.annex.length + others).toBe(standardsFor(law, 'system').length);
  const named = system.notExamined.map(({ checklist }) => checklist);
  expect(named).not.toContain('EST'); // of measures
  expect(named).not.toContain('DET'); // of persons
  expect(named).not.toContain('REM'); // worked on, whole
  expect(system.notExamined.every(({ isRest }) => !isRest)).toBe(true);
  expect(system.methodAndLimits[0]).toMatch(/law and the system of a State/);
  expect(system.methodAndLimits.join()).toContain('No authority’s silence counts.');
});
