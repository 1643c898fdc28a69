import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { renderReport } from '../../../electron/core/reports/pdf';
import type { ReportModel } from '../../../shared/domain/reports/report-model';
import { extractAttachments } from '../../../shared/verify';
import { openPdf } from '../../../shared/verify/pdf/document';
import { formFields } from '../../../shared/verify/pdf/form-fields';
import { temporaryFolder } from '../../helpers/core';
import { resourcesFolder } from '../../helpers/paths';
import { sampleModel } from '../../helpers/reports/model';
import { run } from '../../helpers/reports/programs';
import { verify } from '../../helpers/reports/signed';

const print = (model: ReportModel) => renderReport(model, resourcesFolder);
const refused = async (model: ReportModel) => {
  try {
    await print(model);
  } catch (error) {
    return error;
  }
  throw new Error('it was printed');
};

const correction = {
  title: 'Handing over of a young woman',
  signedOn: '2026-10-01',
  sha256: 'ab'.repeat(32),
  reason: 'The day was wrong.',
};

describe('a printed report', () => {
  test('says on its cover which signed file it corrects, and why', async () => {
    const pdf = await print({ ...sampleModel(), corrects: correction });
    const file = path.join(await temporaryFolder(), 'correction.pdf');
    writeFileSync(file, pdf);
    const cover = run('pdftotext', '-l', '1', file, '-').output.replaceAll(/\s+/g, ' ');
    expect(cover).toContain('The day was wrong.');
    expect(cover).toContain('signed on 1 October 2026');
    expect(cover.replace(/\s/g, '')).toContain(correction.sha256);
  });

  test('is the same to the byte for the same model, and another for another', async () => {
    const first = Buffer.from(await print(sampleModel()));
    const second = Buffer.from(await print(structuredClone(sampleModel())));
    expect(first.equals(second)).toBe(true);
    const other = Buffer.from(await print({ ...sampleModel(), date: '2026-11-21' }));
    expect(first.equals(other)).toBe(false);
  });

  test('carries the findings as an associated file that meets the published schema', async () => {
    const [attached, ...more] = await extractAttachments(await print(sampleModel()));
    expect(more).toEqual([]);
    expect(attached).toMatchObject({
      name: 'findings.json',
      relationship: 'Data',
      mediaType: 'application/json',
    });
    const content: unknown = JSON.parse(Buffer.from(attached?.bytes ?? []).toString('utf8'));
    const schema = JSON.parse(
      readFileSync(path.join(resourcesFolder, 'schemas', 'findings.schema.json'), 'utf8'),
    ) as object; // our own file
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...(content as object), surplus: 1 })).toBe(false);
    expect(content).toMatchObject({ findings: sampleModel().findings });
    expect(validate({ ...(content as object), corrects: correction })).toBe(true);
  });

  test('has one empty field for each signatory and three for time stamps, and is not signed', async () => {
    const pdf = await print(sampleModel());
    const fields = formFields((await openPdf(pdf)).current);
    const names = ['Commissioner', 'President', 'TimeStamp1', 'TimeStamp2', 'TimeStamp3'];
    expect(fields.map(({ name, isSignature, dict }) => [name, isSignature, dict.has('V')])).toEqual(
      names.map((name) => [name, true, false]),
    );
    expect(await verify(pdf)).toMatchObject({ verdict: 'unsigned', bytes: 'no-signature' });
  });

  test('prints a report without findings, recommendations and annex', async () => {
    const model = {
      ...sampleModel(),
      findings: [],
      annex: [],
      persons: [],
      summary: [],
      methodAndLimits: [],
    };
    expect((await print(model)).length).toBeGreaterThan(10_000);
  });
});

describe('a text that cannot be printed is refused with its place, never printed as a box', () => {
  test('a script of which there is no face', async () => {
    expect(await refused({ ...sampleModel(), summary: ['fine', 'not ሰ'] })).toMatchObject({
      code: 'REPORT_TEXT_NOT_PRINTABLE',
      params: { codePoint: 'U+1230', where: 'summary[1]' },
    });
  });

  test('a control character', async () => {
    expect(await refused({ ...sampleModel(), title: 'a\u0007b' })).toMatchObject({
      code: 'REPORT_TEXT_NOT_PRINTABLE',
      params: { codePoint: 'U+0007', where: 'title' },
    });
  });

  test('marks that make letters run against their own direction', async () => {
    for (const [text, codePoint] of [
      ['a\u202eb', 'U+202E'],
      ['\u202dتقرير', 'U+202D'],
    ] as const) {
      const model = sampleModel();
      const findings = model.findings.map((f, i) => (i === 1 ? { ...f, analysis: text } : f));
      expect(await refused({ ...model, findings })).toMatchObject({
        code: 'REPORT_TEXT_DIRECTION_FORCED',
        params: { codePoint, where: 'findings[1].analysis' },
      });
    }
  });

  test('a model that is none', async () => {
    expect(await refused({ ...sampleModel(), signatories: [] })).toMatchObject({
      code: 'REPORT_MODEL_INVALID',
      params: { where: 'signatories' },
    });
  });

  test('two signatories with one field, and a day that no calendar has', async () => {
    const model = sampleModel();
    const [first] = model.signatories;
    const twice = first === undefined ? [] : [first, first];
    for (const [broken, where] of [
      [{ ...model, signatories: twice }, 'signatories'],
      [{ ...model, date: '2026-13-01' }, 'date'],
    ] as const) {
      expect(await refused(broken)).toMatchObject({
        code: 'REPORT_MODEL_INVALID',
        params: { where },
      });
    }
  });

  test('missing fonts', async () => {
    await expect(
      renderReport(sampleModel(), path.join(resourcesFolder, 'nowhere')),
    ).rejects.toMatchObject({
      code: 'REPORT_FONTS_MISSING',
    });
  });
});
