import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderSummary } from '../../../electron/core/reports/pdf';
import { temporaryFolder } from '../../helpers/core';
import { codeOf } from '../../helpers/errors';
import { resourcesFolder } from '../../helpers/paths';
import { sampleModel } from '../../helpers/reports/model';
import { run } from '../../helpers/reports/programs';
import { nobody } from '../../unit/privacy-gate/search-for';
import { draftReport, openSample } from '../../helpers/sample';

const words = (file: string): string =>
  run('pdftotext', '-layout', file, '-').output.replaceAll(/\s+/g, ' ');

async function printed(model: ReturnType<typeof sampleModel>): Promise<string> {
  const file = join(await temporaryFolder(), 'summary.pdf');
  writeFileSync(file, await renderSummary({ model, sha256: null }, resourcesFolder));
  expect(run('pdfinfo', file).output).toMatch(/^Pages:\s+1$/m);
  expect(run('qpdf', '--check', file).status).toBe(0);
  return words(file);
}

describe('other forms of a report', () => {
  it('are text, data and a page, each logged with its hash and its audience', async () => {
    const core = await openSample();
    const { id: reportId } = await draftReport(core);
    const folder = await temporaryFolder();
    const at = (name: string): string => join(folder, name);
    await core.do('report.exportDocx', { reportId, path: at('report.docx') });
    await core.do('report.exportJson', { reportId, path: at('findings.json') });
    const { sha256 } = await core.do('report.exportSummary', { reportId, path: at('page.pdf') });
    const document = unzipSync(readFileSync(at('report.docx')))['word/document.xml'];
    expect(strFromU8(document ?? new Uint8Array())).toContain('The police handed her back.');
    expect(JSON.parse(readFileSync(at('findings.json'), 'utf8'))).toMatchObject({
      format: 'amparo-findings/1',
    });
    expect(words(at('page.pdf'))).toContain('The report has not been signed.');
    const { inquiryId } = core;
    const log = await core.do('audit.list', { inquiryId, before: null, limit: 3 });
    expect(log.map(({ operation }) => operation)).toEqual([
      'report.exportSummary',
      'report.exportJson',
      'report.exportDocx',
    ]);
    expect(log[0]?.details).toMatchObject({ sha256, audience: 'authority', status: 'draft' });
  });

  it('are stopped by the privacy gate as the report is', async () => {
    const core = await openSample();
    const { id: reportId, revision } = await draftReport(core);
    const report = await core.do('report.get', { reportId });
    const [person] = await core.do('person.list', { inquiryId: core.inquiryId });
    if (person === undefined) throw new Error('the sample has a person');
    await core.do('identity.save', {
      ...{ inquiryId: core.inquiryId, personId: person.id },
      identity: { ...nobody, fullName: 'Quillanthe Verbrugge' },
    });
    await core.do('report.update', {
      ...{ reportId, revision },
      text: {
        title: report.title,
        addressee: report.addressee,
        audience: report.audience,
        summary: 'Quillanthe Verbrugge was handed back.',
        methodAndLimits: '',
      },
    });
    const path = join(await temporaryFolder(), 'report');
    for (const form of ['Docx', 'Json', 'Summary'] as const)
      expect(await core.fails(`report.export${form}`, { reportId, path })).toBe(
        'REPORT_GATE_STOPPED',
      );
  });
});

describe('a summary on one page', () => {
  it('leaves out findings that do not fit, and says how many', async () => {
    const text = await printed(sampleModel({ findings: 40 }));
    expect(text).toContain('40 findings');
    expect(text).toMatch(/\d+ more findings stand in the report\./);
  });

  it('never cuts within a paragraph', async () => {
    const long = Array.from({ length: 400 }, (_, index) => `word${String(index)}`).join(' ');
    const text = await printed({ ...sampleModel(), summary: ['First.', long, long] });
    expect(text).toContain('First.');
    expect(text).toContain('The summary goes on in the report.');
    expect(text.includes('word0')).toBe(text.includes('word399'));
  });

  it('is refused where title and addressee alone fill the page', async () => {
    const model = { ...sampleModel(), title: 'Endless title '.repeat(140) };
    expect(await codeOf(() => renderSummary({ model, sha256: null }, resourcesFolder))).toBe(
      'SUMMARY_TOO_LONG',
    );
  });
});
