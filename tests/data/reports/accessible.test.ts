import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderLetter, renderReport } from '../../../electron/core/reports/pdf';
import type { LetterModel } from '../../../shared/domain/plan/letter';
import type { ReportModel } from '../../../shared/domain/reports/report-model';
import { resourcesFolder } from '../../helpers/paths';
import { failuresOf } from '../../helpers/reports/accessible/conditions';
import { languages, modelIn, words } from '../../helpers/reports/accessible/models';
import { PdfObjects, type Dictionary } from '../../helpers/reports/accessible/objects';
import { allNodes, readStructure, textOf } from '../../helpers/reports/accessible/structure';
import { sampleModel } from '../../helpers/reports/model';
import { run } from '../../helpers/reports/programs';

const folder = mkdtempSync(path.join(tmpdir(), 'amparo-accessible-'));

async function printed(model: ReportModel): Promise<string> {
  const file = path.join(folder, `${model.language}-${String(model.findings.length)}.pdf`);
  writeFileSync(file, await renderReport(model, resourcesFolder));
  return file;
}

const read = (file: string) => {
  const objects = new PdfObjects(file);
  return { objects, structure: readStructure(objects) };
};

/** Without the breaks of lines, which are no part of a text. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe.each(languages)('a report in %s', (language) => {
  let file = '';
  let read1: ReturnType<typeof read>;
  beforeAll(async () => {
    file = await printed(modelIn(language));
    read1 = read(file);
  });

  test('meets every condition of PDF/UA-1 that a machine can check', () => {
    expect(failuresOf(read1.objects, read1.structure)).toEqual([]);
    expect(run('qpdf', '--check', file).status).toBe(0);
  });

  test('is read in its own order, every text whole', () => {
    const { structure } = read1;
    const text = flat(textOf(structure.root, structure));
    const { title, institution, addressee, paragraph, short, event, persons } = words[language];
    const order = [institution, title, addressee, paragraph, short, persons[0], title, event];
    let from = 0;
    for (const part of [...order, paragraph, short]) {
      const found = text.indexOf(flat(part), from);
      expect(found, part).toBeGreaterThanOrEqual(from);
      from = found + flat(part).length;
    }
    expect(text.split(flat(paragraph))).toHaveLength(2 + 3 * 4 + 3 + 1); // recommendations twice
  });
});

test('another program reads Arabic text in its order, by the structure and from the page', async () => {
  const { paragraph, short } = words.ar;
  const model = { ...modelIn('ar'), findings: [], annex: [] };
  const file = await printed(model);
  const structure = run('pdfinfo', '-struct-text', file).output;
  expect(structure).toContain(short);
  expect(structure).toContain(paragraph.slice(0, 200));
  // pdftotext sets marks of direction around what it finds.
  const page = run('pdftotext', file, '-').output.replaceAll(/[\u202a-\u202e]/g, '');
  expect(page).toContain('لا يوجد قرار في السجل');
});

describe('the structure of a report', () => {
  let structure: ReturnType<typeof read>['structure'];
  let objects: PdfObjects;
  beforeAll(async () => {
    ({ structure, objects } = read(await printed(sampleModel({ findings: 9, annex: 60 }))));
  });
  const roles = (role: string) => [...allNodes(structure.root)].filter((one) => one.role === role);

  test('has its title, sections, findings and their parts as headings', () => {
    const levels = (role: string) => roles(role).map((node) => flat(textOf(node, structure)));
    expect(levels('H1')[0]).toContain('Closed shelter in the northern region');
    expect(levels('H1')).toContain('Recommendations');
    expect(levels('H2')).toContain(
      'Finding 1 Detention in a closed shelter without an individual assessment (1)',
    );
    expect(levels('H3').filter((text) => text === 'Facts')).toHaveLength(9);
  });

  test('has the facts of each finding as one numbered list, across pages', () => {
    const lists = roles('L').filter(({ kids }) => kids.length === 3);
    expect(lists.length).toBeGreaterThanOrEqual(9);
    expect(flat(textOf(roles('LI')[1] ?? structure.root, structure))).toMatch(/^2 Doors were/);
  });

  test('has each column named once, though it is printed on every page', () => {
    const heads = roles('THead').map((node) => flat(textOf(node, structure)));
    expect(heads).toHaveLength(2);
    const [page] = [...structure.contents.values()].slice(-4);
    expect(page?.painted.some(({ mark }) => mark === 'Artifact')).toBe(true);
  });

  test('leads from the contents, and from a recommendation, to the finding', () => {
    const links = roles('Link');
    expect(links.length).toBeGreaterThan(20);
    const names = new Set(links.map((node) => flat(textOf(node, structure))));
    expect(names).toContain('Summary 3');
  });

  test('repeats nothing of header and footer', () => {
    const text = textOf(structure.root, structure);
    expect(text).not.toMatch(/\d+ of \d+/);
    expect(text.split('Office of the Ombudsman of Examplia')).toHaveLength(2);
  });

  test('says of a passage in other letters that its language is not known', async () => {
    const model = {
      ...sampleModel({ findings: 0, annex: 0 }),
      summary: ['The order says سلام twice.'],
    };
    const other = read(await printed(model));
    const span = [...allNodes(other.structure.root)].find(({ role }) => role === 'Span');
    expect(flat(textOf(span ?? other.structure.root, other.structure))).toBe('سلام');
    expect(span?.dictionary['/Lang']).toBe('u:und-Arab');
    expect(objects.catalogue['/Lang']).toBe('u:en');
  });
});

test('a letter meets the same conditions', async () => {
  const model: LetterModel = {
    ...{ institution: 'Office', reference: '2026/014-R1', day: '2026-11-20' },
    ...{ addressee: 'Border Police\nHeadquarters', subject: 'Request', opening: 'We ask.' },
    points: [
      { text: 'The register.', isShown: true },
      { text: 'The orders.\n\nAll of them.', isShown: false },
    ],
    ...{ period: 'Within 14 days.', burden: 'Silence counts.', howToAnswer: 'In writing.' },
    ...{ closing: 'Yours', signedBy: 'A. Commissioner' },
  };
  const file = path.join(folder, 'letter.pdf');
  writeFileSync(file, await renderLetter(model, resourcesFolder));
  const { objects, structure } = read(file);
  expect(failuresOf(objects, structure)).toEqual([]);
});

describe('the conditions find what they are for', () => {
  const first = (all: Dictionary[], key: string, value: string): Dictionary =>
    all.find((one) => one[key] === value) ?? {};
  const spoil: readonly (readonly [string, RegExp, (all: Dictionary[]) => void])[] = [
    ['scope', /15-003/, (all) => delete first(all, '/S', '/TH')['/A']],
    ['language', /11-006/, (all) => delete first(all, '/Type', '/Catalog')['/Lang']],
    ['link', /28-012/, (all) => delete first(all, '/Subtype', '/Link')['/Contents']],
    ['field', /28-005/, (all) => delete first(all, '/Subtype', '/Widget')['/TU']],
    ['role', /02-001/, (all) => void (first(all, '/S', '/Sect')['/S'] = '/Chapter')],
    ['heading', /14-003/, (all) => void (first(all, '/S', '/H2')['/S'] = '/H3')],
    ['parent', /parent tree/, (all) => void (first(all, '/Type', '/Page')['/StructParents'] = 3)],
    ['lost', /in no element/, (all) => void (first(all, '/S', '/P')['/K'] = [])],
    ['tabs', /28-008/, (all) => all.forEach((one) => delete one['/Tabs'])],
  ];
  test.each(spoil)('a missing or wrong %s', async (_, failure, change) => {
    const objects = new PdfObjects(await printed(sampleModel({ findings: 1, annex: 1 })));
    expect(failuresOf(objects, readStructure(objects))).toEqual([]);
    change(objects.all);
    expect(failuresOf(objects, readStructure(objects)).join('\n')).toMatch(failure);
  });
});
