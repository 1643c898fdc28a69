import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptFinding } from '../../helpers/findings';
import { temporaryFolder } from '../../helpers/core';
import { appointedOfficer } from '../../helpers/officers';
import { saveEntries } from '../../helpers/profiles';
import { draftReport, openSample, reportText } from '../../helpers/sample';

async function submitted() {
  const core = await openSample();
  const { id: reportId } = await draftReport(core);
  await core.do('report.submit', { reportId });
  return { core, reportId };
}

async function signed() {
  const { core, reportId } = await submitted();
  await core.asCommissioner();
  await core.do('report.approve', { reportId });
  const report = await core.do('report.sign', { reportId });
  return { core, reportId, report };
}

describe('a report', { timeout: 120_000 }, () => {
  it('that cannot be written leaves no copy of itself, and an entry that says so', async () => {
    const { core, reportId } = await signed();
    const folder = await temporaryFolder();
    const taken = path.join(folder, 'report.pdf');
    await mkdir(path.join(taken, 'inside'), { recursive: true });
    expect(await core.fails('report.export', { reportId, path: taken })).toBe('FILE_NOT_WRITTEN');
    const left = await readdir(folder, { withFileTypes: true });
    expect(left.filter((entry) => entry.isFile() && entry.name.includes('.pdf'))).toEqual([]);
    const [second, first] = await core.do('audit.list', {
      inquiryId: null,
      before: null,
      limit: 2,
    });
    expect(first).toMatchObject({ operation: 'report.export', subject: reportId });
    expect(second).toMatchObject({
      operation: 'report.export',
      subject: reportId,
      details: { written: false },
    });
  });

  it('goes from draft to a signed file that anybody can verify', async () => {
    const { core, reportId, report } = await signed();
    expect(report).toMatchObject({ status: 'signed', approvedByName: 'B. Commissioner' });
    expect(report.signatories).toMatchObject([{ name: 'B. Commissioner' }]);
    expect(report.file).toMatchObject({ isSealed: true });
    expect(report.file?.pages).toBeGreaterThan(2);
    const folder = await temporaryFolder();
    const file = path.join(folder, 'report.pdf');
    const { sha256 } = await core.do('report.export', { reportId, path: file });
    expect(
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ).toBe(sha256);
    expect((await readdir(folder)).toSorted()).toEqual([
      'report.how-to-verify.txt',
      'report.pdf',
      'report.revoked.crl',
      'report.root.pem',
      'report.verify.html',
    ]);
    const note = await readFile(path.join(folder, 'report.how-to-verify.txt'), 'utf8');
    const printed = (report.file?.rootFingerprints[0] ?? '').replaceAll(':', '');
    expect(printed).toHaveLength(64);
    expect(note.replace(/\s/g, '')).toContain(printed);
    expect(note).toContain('report.verify.html');

    const own = await core.do('verify.file', { path: file, rootPath: null });
    expect(own).toMatchObject({
      verdict: 'valid',
      bytes: 'yes',
      signer: 'trusted',
      time: 'claimed',
    });
    await core.close();
    const alone = await core.do('verify.file', { path: file, rootPath: null });
    expect(alone).toMatchObject({ verdict: 'valid-untrusted', signer: 'no-root-chosen' });
    const rootPath = path.join(folder, 'report.root.pem');
    const byReader = await core.do('verify.file', { path: file, rootPath });
    expect(byReader.verdict).toBe('valid');

    const bytes = await readFile(file);
    bytes.writeUInt8(bytes.readUInt8(2000) ^ 1, 2000);
    await writeFile(file, bytes);
    const altered = await core.do('verify.file', { path: file, rootPath });
    expect(altered.verdict).toBe('invalid');
    expect(await core.fails('verify.file', { path: folder, rootPath: null })).toBe('FILE_NOT_READ');
  });

  it('prints the head of the audit log that stood before it was signed', async () => {
    const { core, reportId } = await submitted();
    await core.asCommissioner();
    await core.do('report.approve', { reportId });
    const head = await core.do('audit.head', {});
    await core.do('report.sign', { reportId });
    // the certificate was issued on the way, and logged after the head was read
    const { auditHead } = await core.do('report.preview', { reportId });
    expect(await core.do('audit.verify', { against: head })).toMatchObject({ ok: true });
    expect(await core.do('audit.verify', { against: auditHead })).toMatchObject({ ok: true });
  });

  it('is signed again by nobody, edited by nobody', async () => {
    const { core, reportId } = await signed();
    expect(await core.fails('report.sign', { reportId })).toBe('REPORT_STEP_NOT_ALLOWED');
    const reason = 'A mistake was found.';
    expect(await core.fails('report.returnToAuthor', { reportId, reason })).toBe(
      'REPORT_STEP_NOT_ALLOWED',
    );
    await core.asInvestigator();
    const { revision } = await core.do('report.get', { reportId });
    const edit = { reportId, revision, text: reportText };
    expect(await core.fails('report.update', edit)).toBe('REPORT_STEP_NOT_ALLOWED');
  });
});

describe('the order of steps', () => {
  it('is kept', async () => {
    const core = await openSample();
    const { id: reportId } = await draftReport(core);
    const notAllowed = 'REPORT_STEP_NOT_ALLOWED';
    const folder = await temporaryFolder();
    const target = { reportId, path: path.join(folder, 'report.pdf') };
    await core.asCommissioner();
    expect(await core.fails('report.approve', { reportId })).toBe(notAllowed);
    expect(await core.fails('report.sign', { reportId })).toBe(notAllowed);
    expect(await core.fails('report.export', target)).toBe(notAllowed);
    await core.asInvestigator();
    const { revision } = await core.do('report.submit', { reportId });
    expect(await core.fails('report.submit', { reportId })).toBe(notAllowed);
    expect(await core.fails('report.update', { reportId, revision, text: reportText })).toBe(
      notAllowed,
    );
    await core.asCommissioner();
    expect(await core.fails('report.sign', { reportId })).toBe(notAllowed);
    expect(await readdir(folder)).toEqual([]);
  });

  it('lets a commissioner send a report back, with the reason shown to the author', async () => {
    const { core, reportId } = await submitted();
    await core.asCommissioner();
    const reason = 'Finding 3 needs the date of the letter.';
    const back = await core.do('report.returnToAuthor', { reportId, reason });
    expect(back).toMatchObject({ status: 'draft', returnedReason: reason });
    await core.asInvestigator();
    const { revision } = await core.do('report.get', { reportId });
    await core.do('report.update', {
      reportId,
      revision,
      text: { ...reportText, title: 'Second version' },
    });
    const again = await core.do('report.submit', { reportId });
    expect(again).toMatchObject({ status: 'submitted', returnedReason: null });
  });
});

describe('four eyes', () => {
  async function both() {
    const core = await openSample();
    const { enter: asBoth } = await appointedOfficer(core, 'C. Both', ['investigator']);
    return { core, asBoth };
  }

  it('keep an author who is a commissioner from approving or signing', async () => {
    const { core, asBoth } = await both();
    await asBoth();
    const { id: reportId } = await draftReport(core);
    await core.do('report.submit', { reportId });
    expect(await core.fails('report.approve', { reportId })).toBe('REPORT_OWN_APPROVAL');
    await core.asCommissioner();
    await core.do('report.approve', { reportId });
    await asBoth();
    expect(await core.fails('report.sign', { reportId })).toBe('REPORT_OWN_APPROVAL');
  });

  it('keep whoever edited it from approving', async () => {
    const { core, asBoth } = await both();
    const { id: reportId, revision } = await draftReport(core);
    await asBoth();
    await core.do('report.update', { reportId, revision, text: reportText });
    await core.asInvestigator();
    await core.do('report.submit', { reportId });
    await asBoth();
    expect(await core.fails('report.approve', { reportId })).toBe('REPORT_OWN_APPROVAL');
  });

  it('ask for the commissioner’s role', async () => {
    const { core, reportId } = await submitted();
    expect(await core.fails('report.approve', { reportId })).toBe('NOT_ALLOWED');
    expect(await core.fails('report.sign', { reportId })).toBe('NOT_ALLOWED');
  });
});

describe('a submitted report', () => {
  it('stays as it was, whatever changes in the file (S13)', async () => {
    const { core, reportId } = await submitted();
    const { inquiryId, assessmentId } = core;
    const before = await core.do('report.preview', { reportId });
    const [first] = await core.do('finding.list', { inquiryId });
    if (first === undefined) throw new Error('no finding');
    await core.do('finding.reopen', { findingId: first.id });
    const { entries } = await core.do('profile.get', { state: 'Cyprus' });
    const all = entries.map(({ instrument }) => instrument);
    await saveEntries(core, 'Cyprus', [], all);
    await core.do('answer.set', {
      assessmentId,
      checklist: 'DET',
      questionId: 'DET-Q20',
      answer: {
        value: 'yes',
        unknownReason: null,
        reason: 'A decree was found.',
        provenance: 'document',
        evidenceIds: [],
      },
    });
    expect(await core.do('report.preview', { reportId })).toEqual(before);
    expect((await core.do('report.get', { reportId })).findings).toHaveLength(8);

    await core.asCommissioner();
    await core.do('report.returnToAuthor', { reportId, reason: 'The file has changed.' });
    const after = await core.do('report.preview', { reportId });
    const list = await core.do('finding.list', { inquiryId });
    const accepted = list.filter(({ status }) => status === 'accepted').length;
    expect(accepted).toBeLessThan(7); // what the profile words differently is to be accepted anew
    expect(after.findings).toHaveLength(accepted);
    expect(after.annex.find(({ standardId }) => standardId === 'DET-08')?.outcome).not.toBe(
      before.annex.find(({ standardId }) => standardId === 'DET-08')?.outcome,
    );
  });

  it('holds only findings that were accepted, and the annex of the checklists worked on', async () => {
    const core = await openSample();
    const { inquiryId, assessmentId } = core;
    await core.do('finding.propose', { assessmentId });
    const rows = await core.do('finding.list', { inquiryId });
    const kept = rows.find(({ standardId }) => standardId === 'DET-08');
    if (kept === undefined) throw new Error('DET-08 was not proposed');
    await acceptFinding(core, kept.id);
    const { id: reportId } = await core.do('report.create', { inquiryId, text: reportText });
    const model = await core.do('report.preview', { reportId });
    expect(model.findings.map(({ standard }) => standard.id)).toEqual(['DET-08']);
    const checklists = new Set(model.annex.map(({ standardId }) => standardId.split('-')[0]));
    expect([...checklists].toSorted()).toEqual(
      ['CJR', 'DET', 'DTM', 'IDN', 'NCR', 'NRF', 'PRE', 'PRO'].toSorted(),
    );
    expect(model.annex.filter(({ standardId }) => standardId.startsWith('DET-'))).toHaveLength(32);
  });

  it('is refused while an accepted finding no longer stands', async () => {
    const core = await openSample();
    const { id: reportId } = await draftReport(core);
    const answer = {
      value: 'yes',
      unknownReason: null,
      reason: '',
      provenance: 'document' as const,
      evidenceIds: [],
    };
    const { assessmentId } = core;
    await core.do('answer.set', { assessmentId, checklist: 'DET', questionId: 'DET-Q20', answer });
    expect(await core.fails('report.submit', { reportId })).toBe('REPORT_FINDING_OUTDATED');
  });

  it('is refused with text that cannot be printed, before anybody is asked to sign', async () => {
    const core = await openSample();
    const { id: reportId, revision } = await draftReport(core);
    const text = { ...reportText, summary: 'a\u202eb' };
    await core.do('report.update', { reportId, revision, text });
    expect(await core.fails('report.submit', { reportId })).toBe('REPORT_TEXT_DIRECTION_FORCED');
  });

  it('is not approved by one who worded a finding in it, whoever wrote the rest', async () => {
    const core = await openSample();
    const both = await appointedOfficer(core, 'C. Both', ['investigator']);
    await core.do('finding.propose', { assessmentId: core.assessmentId });
    await both.enter();
    const [first] = await core.do('finding.list', { inquiryId: core.inquiryId });
    if (first === undefined) throw new Error('no finding');
    await acceptFinding(core, first.id);
    await core.asInvestigator();
    const { id: reportId } = await core.do('report.create', {
      inquiryId: core.inquiryId,
      text: reportText,
    });
    await core.do('report.submit', { reportId });
    await both.enter();
    expect(await core.fails('report.approve', { reportId })).toBe('REPORT_OWN_APPROVAL');
  });
});
