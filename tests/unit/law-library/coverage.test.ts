import { beforeAll, describe, expect, it } from 'vitest';
import { readFactSheet } from '../../../electron/core/law-library/fact-sheet';
import { libraryOf } from '../../../electron/core/law-library/library';
import {
  coverageFaults,
  coverageOf,
  sectionsOf,
  type FactSheet,
  type Law,
  type Standard,
} from '../../../shared/law';
import { caught } from '../../helpers/law/catching';
import { checklist, compileText, questions, standard } from '../../helpers/law/small-law';
import { theLaw } from '../../helpers/law/the-law';
import { resourcesFolder } from '../../helpers/paths';

const oneStandard = (reference: string): Law =>
  compileText(
    checklist(
      `${questions}\nstandards:${standard('TST-01', 'TST-Q01', 'TST-Q03 has a').replace('I.A', reference)}`,
    ),
  );

const sheetOf = (...sections: FactSheet['sections']): FactSheet => ({ source: 'A text', sections });

describe('coverage of the fact sheet', () => {
  let law: Law;
  let sheet: FactSheet;
  beforeAll(async () => {
    law = await theLaw();
    sheet = await readFactSheet(resourcesFolder);
  });

  it('has no fault: sources, sections and outcomes of the law that ships', () => {
    expect(coverageFaults(law, sheet)).toEqual([]);
  });

  it('holds every section of the fact sheet, in its order', () => {
    const chapters = sheet.sections.map(({ id }) => id);
    const letters = (chapter: string, last: string): string[] => [
      chapter,
      ...Array.from({ length: last.charCodeAt(0) - 64 }, (_, i) =>
        [chapter, String.fromCharCode(65 + i)].join('.'),
      ),
    ];
    expect(chapters).toEqual([
      'INTRODUCTION',
      ...letters('I', 'B'),
      ...letters('II', 'C'),
      ...letters('III', 'H'),
      ...letters('IV', 'E'),
    ]);
  });

  it('leads every standard that ships to at least one section, and none is counted outside', () => {
    const library = libraryOf(law, sheet);
    expect(library.outside).toEqual([]);
    expect(library.standards).toHaveLength(279);
    const counted = new Set(library.sections.flatMap(({ standards }) => standards));
    expect(counted.size).toBe(279);
  });

  it.each<[string, string, string, string[]]>([
    [
      'DET-03',
      'DET',
      'III.C No detention, first conclusion; III.H discrimination',
      ['III.C.8', 'III.H.1'],
    ],
    [
      'DET-25',
      'DET',
      'III.C No detention, third conclusion; children box',
      ['III.C.11', 'III.C.8'],
    ],
    ['EQL-02', 'EQL', 'II (box), II.B; III.H', ['II.BOX', 'II.B', 'III.H']],
    ['PRV-03', 'PRV', 'III.C box', ['III.C.3']],
    ['PRE-07', 'PRE', 'III.G children box', ['III.G.5']],
    ['MON-07', 'MON', 'IV.A', ['IV.A']],
    ['NAT-01', 'NAT', 'Aliens Act, section 12', []],
    ['NAT-02', 'NAT', 'III.Z and V.A', []],
  ])('reads the place of %s (%s) in "%s"', (id, code, reference, expected) => {
    const found = sectionsOf(sheet, { id, checklist: code, reference } satisfies Partial<Standard>);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('fails on a section without standards and without a reason', () => {
    const faults = coverageFaults(
      oneStandard('I.A'),
      sheetOf(
        { id: 'I.A', title: 'One' },
        { id: 'I.B', title: 'Two' },
        { id: 'II', title: 'Three', reason: 'It opens the chapter.' },
        { id: 'II.A', title: 'Four', parts: [{ id: 'II.A.1', title: 'Five', named: ['box'] }] },
      ),
    );
    expect(faults).toEqual([
      { kind: 'uncovered', section: 'I.B' },
      { kind: 'uncovered', section: 'II.A' },
      { kind: 'uncovered', section: 'II.A.1' },
    ]);
  });

  it('fails on a reason where there is a standard, and on a part that names what is not there', () => {
    const faults = coverageFaults(
      oneStandard('I.A'),
      sheetOf({
        id: 'I.A',
        title: 'One',
        reason: 'None.',
        parts: [
          { id: 'I.A.1', title: 'Two', reason: 'x', standards: ['TST-09'], checklists: ['ZZZ'] },
        ],
      }),
    );
    expect(faults).toEqual([
      { kind: 'reason but covered', section: 'I.A', standard: 'TST-01' },
      { kind: 'stale', section: 'I.A.1', names: 'TST-09' },
      { kind: 'stale', section: 'I.A.1', names: 'ZZZ' },
    ]);
  });

  it('fails on a standard without a source, and refuses to load one', () => {
    const small = oneStandard('I.A');
    const [only] = small.standards.values();
    if (only === undefined) throw new Error('no standard');
    const bare = { ...small, standards: new Map([[only.id, { ...only, sources: [] }]]) };
    const one = sheetOf({ id: 'I.A', title: 'One' });
    expect(coverageFaults(bare, one)).toEqual([{ kind: 'unsourced', standard: 'TST-01' }]);
    const text = standard('TST-01', 'TST-Q01', 'TST-Q01').replace(/sources: .*/, 'sources: []');
    expect(caught(() => compileText(checklist(`${questions}\nstandards:${text}`))).code).toBe(
      'INSTRUMENT_SHAPE',
    );
  });

  it('fails on an instrument that the list of sources does not hold, and refuses to load one', () => {
    const small = oneStandard('I.A');
    const fewer = { ...small, instruments: new Map() };
    const one = sheetOf({ id: 'I.A', title: 'One' });
    expect(coverageFaults(fewer, one)).toEqual([
      { kind: 'unknown instrument', standard: 'TST-01', instrument: 'TREATY' },
    ]);
    const text = standard('TST-01', 'TST-Q01', 'TST-Q01').replace('TREATY', 'NOWHERE');
    expect(caught(() => compileText(checklist(`${questions}\nstandards:${text}`)))).toMatchObject({
      code: 'INSTRUMENT_UNKNOWN_NAME',
      params: { where: 'TST-01', what: 'unknown instrument' },
    });
  });

  it('fails on a standard that can never reach one of its outcomes', () => {
    const stuck = compileText(
      checklist(`${questions}\nstandards:${standard('TST-01', 'TST-Q01', 'not TST-Q01')}`),
    );
    expect(coverageFaults(stuck, sheetOf({ id: 'I.A', title: 'One' }))).toEqual([
      { kind: 'unreachable', standard: 'TST-01', outcome: 'BREACH INDICATED' },
    ]);
  });

  it('shows parts behind their section, each with its standards or its reason', () => {
    const rows = coverageOf(law, sheet);
    const boxes = rows.find(({ id }) => id === 'III.A.BOXES');
    expect(boxes).toMatchObject({ within: 'III.A', standards: [] });
    expect(boxes?.reason).toMatch(/list instruments/);
    expect(rows.find(({ id }) => id === 'III.B')).toMatchObject({
      standards: ['RSP-01', 'RSP-02'],
      reason: null,
    });
  });
});
