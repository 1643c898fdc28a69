import { beforeAll, describe, expect, it } from 'vitest';
import type { LawLibrary } from '../../../shared/domain/law-library/library';
import {
  fittingStandards,
  isFiltered,
  narrowedInWords,
  noFilter,
  type LibraryFilter,
} from '../../../renderer/features/law-library/library-filter';
import { readFactSheet } from '../../../electron/core/law-library/fact-sheet';
import { libraryOf } from '../../../electron/core/law-library/library';
import { theLaw } from '../../helpers/law/the-law';
import { resourcesFolder } from '../../helpers/paths';

describe('the list of the law library', () => {
  let library: LawLibrary;
  const found = (filter: Partial<LibraryFilter>): string[] =>
    fittingStandards(library, { ...noFilter, ...filter }).map(({ id }) => id);

  beforeAll(async () => {
    library = libraryOf(await theLaw(), await readFactSheet(resourcesFolder));
  });

  it('holds every standard while nothing narrows it', () => {
    expect(found({})).toHaveLength(279);
    expect(isFiltered(noFilter)).toBe(false);
    expect(narrowedInWords(library, noFilter)).toEqual([]);
  });

  it('searches titles and numbers, every word, without regard to case or accents', () => {
    expect(found({ search: 'routine detention' })).toEqual(['DET-02', 'DET-05']);
    expect(found({ search: 'DÉT-02' })).toEqual(['DET-02']);
    expect(found({ search: 'routine unicorn' })).toEqual([]);
  });

  it('narrows by checklist, section and its parts, instrument, duty bearer, class and level at once', () => {
    expect(found({ checklist: 'RSP' })).toEqual(['RSP-01', 'RSP-02']);
    expect(found({ section: 'III.E.4' })).toEqual(['REM-10', 'REM-11', 'REM-12', 'REM-17']);
    expect(found({ section: 'III.E' })).toContain('DBP-29');
    expect(found({ instrument: 'ARSIWA' })).toEqual(
      library.standards
        .filter(({ instruments }) => instruments.includes('ARSIWA'))
        .map(({ id }) => id),
    );
    expect(found({ checklist: 'DET', dutyBearer: 'court', weight: 'T1', level: 'case' })).toEqual(
      library.standards
        .filter(
          ({ checklist, dutyBearers, weights, level }) =>
            checklist === 'DET' &&
            dutyBearers.includes('court') &&
            weights.includes('T1') &&
            level !== 'system',
        )
        .map(({ id }) => id),
    );
    expect(found({ level: 'system' })).toContain('RBA-01');
    expect(found({ level: 'system' })).not.toContain('DET-02');
    expect(found({ level: 'case' })).not.toContain('RBA-01');
  });

  it('says in words what narrows it, for the head of a printed list', () => {
    expect(
      narrowedInWords(library, {
        search: ' held ',
        checklist: 'DET',
        section: 'III.C.8',
        instrument: 'ICCPR',
        dutyBearer: 'court',
        weight: 'T1',
        level: 'case',
      }),
    ).toEqual([
      'with “held” in title or number',
      'checklist Detention',
      'section No detention of trafficked persons',
      'citing ICCPR',
      'addressed to court',
      'resting on treaty, plain duty',
      'in a case',
    ]);
  });
});
