/** What a commissioner is shown before signing is what is signed, and what is shown after. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extractAttachments } from '../../../shared/verify';
import { inquiryWithEvent, openCore, temporaryFolder } from '../../helpers/core';
import { draftReport, openSample, reportText } from '../../helpers/sample';

async function approved() {
  const core = await openSample();
  const { id: reportId } = await draftReport(core);
  await core.do('report.submit', { reportId });
  await core.asCommissioner();
  await core.do('report.approve', { reportId });
  const target = path.join(await temporaryFolder(), 'report.pdf');
  const signedFile = async () => {
    await core.do('report.export', { reportId, path: target });
    return readFile(target);
  };
  return { core, reportId, signedFile };
}

describe('the proof of a report', { timeout: 120_000 }, () => {
  it('is what is signed, to the byte', async () => {
    const { core, reportId, signedFile } = await approved();
    const proof = await core.do('report.proof', { reportId });
    const head = await core.do('audit.head', {});
    expect(proof.auditEntry).toBe(head.sequence);
    const { file: signed } = await core.do('report.sign', { reportId, proof: proof.sha256 });
    expect(signed?.pages).toBe(proof.pages);
    const file = await signedFile();
    const end = file.indexOf('%%EOF') + '%%EOF\n'.length;
    const begins = createHash('sha256').update(file.subarray(0, end)).digest('hex');
    expect(begins).toBe(proof.sha256);
  });

  it('that no longer holds is not signed, and the report stays as it was', async () => {
    const { core, reportId } = await approved();
    const { sha256: proof } = await core.do('report.proof', { reportId });
    await core.asInvestigator();
    await core.do('note.add', { inquiryId: core.inquiryId, text: 'The log went on.' });
    await core.asCommissioner();
    expect(await core.fails('report.sign', { reportId, proof })).toBe('CHANGED_MEANWHILE');
    expect(await core.do('report.get', { reportId })).toMatchObject({
      status: 'approved',
      file: null,
    });
    const again = await core.do('report.proof', { reportId });
    expect(again.sha256).not.toBe(proof);
    const { status } = await core.do('report.sign', { reportId, proof: again.sha256 });
    expect(status).toBe('signed');
  });

  it('is for those who may sign, and only once the report is approved', async () => {
    const core = await openSample();
    const { id: reportId } = await draftReport(core);
    await core.do('report.submit', { reportId });
    expect(await core.fails('report.proof', { reportId })).toBe('NOT_ALLOWED');
    await core.asCommissioner();
    expect(await core.fails('report.proof', { reportId })).toBe('REPORT_STEP_NOT_ALLOWED');
  });
});

const Attached = z.object({
  report: z.object({ date: z.string() }),
  auditLogHead: z.object({ sequence: z.number(), hash: z.string() }),
});

it('a signed report is shown with the day, signatory and head that stand in the file', async () => {
  const { core, reportId, signedFile } = await approved();
  await core.do('report.sign', { reportId });
  const [attachment] = await extractAttachments(await signedFile());
  const { report, auditLogHead } = Attached.parse(
    JSON.parse(Buffer.from(attachment?.bytes ?? []).toString('utf8')),
  );
  const shown = await core.do('report.preview', { reportId });
  expect(shown.auditHead).toEqual(auditLogHead);
  expect(shown.date).toBe(report.date);
  expect(shown.signatories.map(({ name }) => name)).toEqual(['B. Commissioner']);
});

it('a report that says nothing is not submitted; one without findings that says why is', async () => {
  const core = await openCore();
  const { inquiryId } = await inquiryWithEvent(core);
  const text = { ...reportText, summary: '' };
  const { id: reportId, revision } = await core.do('report.create', { inquiryId, text });
  expect(await core.fails('report.submit', { reportId })).toBe('REPORT_EMPTY');
  expect((await core.do('report.get', { reportId })).status).toBe('draft');
  const summary = 'The institution found no sign that a standard was not met.';
  await core.do('report.update', { reportId, revision, text: { ...text, summary } });
  expect((await core.do('report.submit', { reportId })).status).toBe('submitted');
});
