import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCore, temporaryFolder, type TestCore } from '../../helpers/core';
import { openSample, reportText } from '../../helpers/sample';
import { nobody } from '../../unit/privacy-gate/search-for';
import { addCase, routineDetention } from '../../helpers/statistics/inquiries';

const subject = {
  standardId: 'DET-02',
  state: 'Cyprus',
  authorityKind: 'border_guard',
  authorityName: 'Border Police',
};

async function acceptedFinding(core: TestCore) {
  const first = await addCase(core, { answers: routineDetention });
  await addCase(core, { answers: routineDetention });
  const proposed = await core.do('systemicFinding.propose', subject);
  const { revision } = await core.do('systemicFinding.save', {
    findingId: proposed.id,
    revision: proposed.revision,
    text: proposed.text,
    recommendation: 'Decide in each case.',
    addressee: 'Minister of the Interior',
  });
  const finding = await core.do('systemicFinding.accept', { findingId: proposed.id, revision });
  return { first, finding };
}

async function systemReport(core: TestCore, state: string, summary = 'What we saw.') {
  const { id: inquiryId } = await core.do('inquiry.create', {
    title: 'National response',
    type: 'own_initiative',
    openedOn: '2026-01-05',
    complainant: '',
    summary: '',
  });
  await core.do('assessment.create', {
    inquiryId,
    subject: { kind: 'system', title: 'National response', state, from: '2020', until: '2025' },
  });
  const text = { ...reportText, summary };
  return core.do('report.create', { inquiryId, subjectKind: 'system', text });
}

describe('an accepted systemic finding', { timeout: 120_000 }, () => {
  it('goes into the report on the system of its State, past the gate, into the signed file', async () => {
    const core = await openSample();
    const { finding } = await acceptedFinding(core);
    await systemReport(core, 'Malta');
    const { id: reportId } = await systemReport(core, 'cyprus');
    const of = { findingId: finding.id };
    const fitting = await core.do('systemicFinding.reports', of);
    expect(fitting.map(({ id }) => id)).toEqual([reportId]);

    const report = await core.do('systemicFinding.takeIntoReport', { ...of, reportId });
    for (const part of [
      'What we saw.',
      'DET-02',
      'cases cited: 2',
      'Recommendation to Minister of the Interior: Decide in each case.',
    ])
      expect(report.summary).toContain(part);
    expect(report.summary).toMatch(/Cases: \d{4}\/\d+, Person A; \d{4}\/\d+, Person A/);
    // L6: the legal effect is said in the words that the law allows for the State’s profile.
    expect(report.summary).toMatch(/\(cases cited: 2\)\.\n/);
    const { hits } = await core.do('report.gate', { reportId });
    expect(hits).toEqual([]);

    await core.do('report.submit', { reportId });
    await core.asCommissioner();
    await core.do('report.approve', { reportId });
    await core.do('report.sign', { reportId });
    const { summary } = await core.do('report.preview', { reportId });
    expect(summary.join('\n')).toMatch(/Cases: \d{4}\/\d+, Person A; \d{4}\/\d+, Person A/);
    const file = path.join(await temporaryFolder(), 'system.pdf');
    await core.do('report.export', { reportId, path: file });
    const { stdout } = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
    expect(stdout).toContain('Finding over several inquiries');
    for (const hidden of ['Secret title', 'Secret shelter']) expect(stdout).not.toContain(hidden);
  });

  it('is searched by the gate for the names of the persons whom it cites', async () => {
    const core = await openCore();
    const { first, finding } = await acceptedFinding(core);
    await core.do('identity.save', {
      inquiryId: first.inquiryId,
      personId: first.person.id,
      identity: { ...nobody, fullName: 'Oksana Rantseva' },
    });
    const { revision } = await core.do('systemicFinding.save', {
      findingId: finding.id,
      revision: finding.revision,
      text: `${finding.text} Oksana Rantseva was one of them.`,
      recommendation: finding.recommendation,
      addressee: finding.addressee,
    });
    const { id: reportId } = await systemReport(core, 'Cyprus');
    const into = { findingId: finding.id, reportId };
    expect(await core.fails('systemicFinding.takeIntoReport', into)).toBe(
      'SYSTEMIC_FINDING_NOT_ACCEPTED',
    );
    await core.do('systemicFinding.accept', { findingId: finding.id, revision });
    await core.do('systemicFinding.takeIntoReport', into);
    const { hits } = await core.do('report.gate', { reportId });
    expect(hits).toMatchObject([{ where: 'Summary', scope: 'other' }]);
    expect(JSON.stringify(hits)).not.toContain('Secret');
    expect(await core.fails('report.submit', { reportId })).toBe('REPORT_GATE_STOPPED');
  });

  it('goes into no other report, none that is full, and not once a case of it has changed', async () => {
    const core = await openCore();
    const { first, finding } = await acceptedFinding(core);
    const findingId = finding.id;
    const other = await systemReport(core, 'Malta');
    const full = await systemReport(core, 'Cyprus', 'x'.repeat(11_990));
    const into = (reportId: typeof other.id) => ({ findingId, reportId });
    expect(await core.fails('systemicFinding.takeIntoReport', into(other.id))).toBe(
      'SYSTEMIC_REPORT_UNFIT',
    );
    expect(await core.fails('systemicFinding.takeIntoReport', into(full.id))).toBe(
      'SYSTEMIC_REPORT_FULL',
    );
    await core.do('answer.set', {
      assessmentId: first.assessmentId,
      checklist: 'DET',
      questionId: 'DET-Q10',
      answer: {
        value: 'no',
        unknownReason: null,
        reason: '',
        provenance: 'document',
        sourceDate: null,
        evidenceIds: [],
      },
    });
    const fitting = await systemReport(core, 'Cyprus');
    expect(await core.fails('systemicFinding.takeIntoReport', into(fitting.id))).toBe(
      'SYSTEMIC_FINDING_OUTDATED',
    );
  });
});
