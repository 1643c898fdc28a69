import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf } from '../../../electron/core/reports/forms/docx';
import { paragraphsOfReport } from '../../../shared/domain/reports/paragraphs';
import type { ReportModel } from '../../../shared/domain/reports/report-model';
import { sampleModel } from '../../helpers/reports/model';

async function open(model: ReportModel) {
  const files = unzipSync(await docxOf(model));
  const part = (name: string): string => {
    const bytes = files[name];
    if (bytes === undefined) throw new Error(`${name} is missing`);
    return strFromU8(bytes);
  };
  return { names: Object.keys(files), part };
}

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The words of each paragraph. */
const paragraphs = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([inner]) =>
    unescaped([...inner.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
  );

describe('a report to be edited', () => {
  it('holds every paragraph of the print, with headings, lists and tables as such', async () => {
    const model = sampleModel();
    const { part } = await open(model);
    const xml = part('word/document.xml');
    const found = paragraphs(xml);
    for (const { text } of paragraphsOfReport(model, ['a', 'b', 'c']))
      expect(found.some((one) => one.includes(text.replaceAll('\n', '')))).toBe(true);
    for (const level of ['Heading1', 'Heading2', 'Heading3'])
      expect(xml).toContain(`<w:pStyle w:val="${level}"/>`);
    expect(xml).toContain('<w:numPr>');
    expect(xml).toContain('<w:tblHeader/>');
  });

  it('numbers each list from one', async () => {
    const xml = (await open(sampleModel())).part('word/document.xml');
    const used = new Set([...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id));
    expect(used.size).toBeGreaterThanOrEqual(sampleModel().findings.length);
  });

  it('says on every page that it is not the report, and has no frame to sign', async () => {
    const { names, part } = await open(sampleModel());
    const header = names.find((name) => /^word\/header\d+\.xml$/.test(name));
    expect(part(header ?? '')).toContain('DRAFT FOR EDITING');
    expect(part('word/document.xml')).not.toContain('What a valid signature proves');
  });

  it('runs Arabic from right to left, and keeps marks of XML as text', async () => {
    const { part } = await open({
      ...sampleModel(),
      title: 'Detention & <return>',
      summary: ['احتجزت الشرطة الشخص أ في 19 مارس.'],
    });
    const xml = part('word/document.xml');
    expect(paragraphs(xml)).toContain('Detention & <return>');
    expect(xml).toMatch(/<w:bidi\/>.*?<w:rtl\/>.*?احتجزت/s);
  });

  it('names nobody in its properties but the institution', async () => {
    const model = sampleModel();
    const { names, part } = await open(model);
    const core = part('docProps/core.xml');
    expect(core).toContain(`<dc:creator>${model.author}</dc:creator>`);
    expect(core).toContain(`<cp:lastModifiedBy>${model.author}</cp:lastModifiedBy>`);
    expect(names.filter((name) => /embeddings|media|comments\.xml/.test(name))).toEqual([
      ...(names.includes('word/comments.xml') ? ['word/comments.xml'] : []),
    ]);
  });
});
