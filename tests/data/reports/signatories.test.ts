/** Several signatories: each signs once, in any order, and only all of them together sign the report. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../shared/verify/pdf/document';
import { formFields } from '../../../shared/verify/pdf/form-fields';
import { temporaryFolder } from '../../helpers/core';
import { addOfficer, appointedOfficer } from '../../helpers/officers';
import { run } from '../../helpers/reports/programs';
import { draftReport, openSample } from '../../helpers/sample';

/** A submitted report, its own commissioner and a second one. */
async function submitted() {
  const core = await openSample();
  const second = await appointedOfficer(core, 'C. Second', ['reviewer']);
  const { id: reportId } = await draftReport(core);
  await core.do('report.submit', { reportId });
  await core.asCommissioner();
  const officers = await core.do('officer.list', {});
  const idOf = (name: string) => {
    const found = officers.find((officer) => officer.name === name);
    if (found === undefined) throw new Error(`no officer ${name}`);
    return found.id;
  };
  return { core, reportId, second, officerIds: [idOf('B. Commissioner'), idOf('C. Second')], idOf };
}

/** Approved, with both named. */
async function named() {
  const office = await submitted();
  const { core, reportId, officerIds } = office;
  await core.do('report.approve', { reportId });
  await core.do('report.nameSignatories', { reportId, officerIds });
  return office;
}

describe('a report with two signatories', { timeout: 120_000 }, () => {
  it('is signed once both have signed, in whichever order, and every signature stays valid', async () => {
    const { core, reportId, second } = await named();
    const shown = await core.do('report.preview', { reportId });
    expect(shown.signatories.map(({ name }) => name)).toEqual(['B. Commissioner', 'C. Second']);

    await second.enter();
    const half = await core.do('report.sign', { reportId });
    expect(half.status).toBe('approved');
    expect(half.signatories.map(({ signedAt }) => signedAt !== null)).toEqual([false, true]);
    const target = path.join(await temporaryFolder(), 'report.pdf');
    expect(await core.fails('report.export', { reportId, path: target })).toBe(
      'REPORT_STEP_NOT_ALLOWED',
    );
    expect(await core.fails('report.sign', { reportId })).toBe('REPORT_NOT_SIGNATORY');

    await core.asCommissioner();
    const proof = await core.do('report.proof', { reportId });
    expect(proof.sha256).toBe(half.file?.sha256);
    const whole = await core.do('report.sign', { reportId, proof: proof.sha256 });
    expect(whole.status).toBe('signed');
    expect(whole.signatories.every(({ signedAt }) => signedAt !== null)).toBe(true);
    await core.do('report.export', { reportId, path: target });

    const verified = await core.do('verify.file', { path: target, rootPath: null });
    expect(verified).toMatchObject({ verdict: 'valid', bytes: 'yes', signer: 'trusted' });
    expect(verified.signatures.map(({ field }) => field).toSorted()).toEqual([
      'Commissioner',
      'Commissioner2',
      'Institution',
    ]);
    const file = await readFile(target);
    const filled = formFields((await openPdf(new Uint8Array(file))).current).filter(({ dict }) =>
      dict.has('V'),
    );
    expect(filled).toHaveLength(3);
    const { output } = run('pdfsig', '-nocert', target);
    expect(output.match(/Signature is Valid/g)).toHaveLength(3);
    expect(run('qpdf', '--check', target).status).toBe(0);
  });

  it('shows who must still sign, and lets nobody else', async () => {
    const { core, reportId, officerIds, idOf } = await submitted();
    await core.do('report.approve', { reportId });
    await core.do('report.nameSignatories', { reportId, officerIds: [idOf('C. Second')] });
    expect(await core.fails('report.sign', { reportId })).toBe('REPORT_NOT_SIGNATORY');
    expect(await core.fails('report.proof', { reportId })).toBe('REPORT_NOT_SIGNATORY');
    await core.do('report.nameSignatories', { reportId, officerIds });
    await core.do('report.sign', { reportId });
    expect(await core.fails('report.nameSignatories', { reportId, officerIds: [] })).toBe(
      'REPORT_SIGNING_BEGUN',
    );
  });

  it('goes back to its author with the signatures so far fallen away', async () => {
    const { core, reportId } = await named();
    await core.do('report.sign', { reportId });
    const back = await core.do('report.returnToAuthor', { reportId, reason: 'A page is missing.' });
    expect(back).toMatchObject({ status: 'draft', file: null });
    expect(back.signatories.map(({ signedAt }) => signedAt)).toEqual([null, null]);
    const [entry] = await core.do('audit.list', { inquiryId: null, before: null, limit: 1 });
    expect(entry).toMatchObject({ operation: 'report.returnToAuthor', details: { signatures: 1 } });
  });
});

describe('naming signatories', { timeout: 60_000 }, () => {
  it('is for commissioners who can open the vault and did not write the report', async () => {
    const { core, reportId, officerIds, idOf } = await submitted();
    const name = (ids: typeof officerIds) => ({ reportId, officerIds: ids });
    const author = (await core.do('officer.list', {})).find(({ roles }) =>
      roles.includes('investigator'),
    );
    if (author === undefined) throw new Error('no author');
    expect(await core.fails('report.nameSignatories', name([author.id]))).toBe(
      'SIGNATORY_NOT_COMMISSIONER',
    );
    await core.asInvestigator();
    expect(await core.fails('report.nameSignatories', name(officerIds))).toBe('NOT_ALLOWED');
    const added = await addOfficer(core, 'D. Reader', ['reviewer']);
    await (await added.settleIn()).enter();
    expect(await core.fails('report.nameSignatories', name([]))).toBe('NOT_ALLOWED');
    await core.asCommissioner();
    const kept = await core.do('report.nameSignatories', name([idOf('C. Second')]));
    expect(kept.signatories).toMatchObject([{ name: 'C. Second', signedAt: null }]);
    expect((await core.do('report.nameSignatories', name([]))).signatories).toEqual([]);
  });
});
