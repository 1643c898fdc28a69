import { describe, expect, it } from 'vitest';
import { SubjectKind } from '../../../shared/domain/assessments/subject';
import { fits, isOnDemand, standardsFor } from '../../../shared/law';
import { theLaw } from '../../helpers/law/the-law';

const idsFor = async (kind: SubjectKind) => standardsFor(await theLaw(), kind).map(({ id }) => id);

describe('the standards that fit a subject', () => {
  it('leave none of them without a place', async () => {
    const { standards } = await theLaw();
    const homeless = [...standards.values()].filter(
      (standard) => !SubjectKind.options.some((kind) => fits(standard, kind)),
    );
    expect(homeless).toEqual([]);
  });

  it('are for a case those of level case or both', async () => {
    const law = await theLaw();
    expect(new Set(standardsFor(law, 'case').map(({ level }) => level))).toEqual(
      new Set(['case', 'both']),
    );
    expect(await idsFor('case')).toEqual(expect.arrayContaining(['DET-01', 'EST-01', 'DBP-01']));
  });

  it('are for a measure the screening of checklist EST, whole and alone', async () => {
    const { checklists } = await theLaw();
    const est = checklists.find(({ id }) => id === 'EST')?.standards.map(({ id }) => id);
    expect(await idsFor('measure')).toEqual(est);
    expect(est).toHaveLength(12);
  });

  it('are for a system whole MON and RBA, and of the rest what is not about one case', async () => {
    const law = await theLaw();
    const fitting = standardsFor(law, 'system');
    expect(fitting.filter(({ level }) => level === 'case')).toEqual([]);
    const count = (id: string) => fitting.filter(({ checklist }) => checklist === id).length;
    const ids = ['MON', 'RBA', 'CJR', 'PRE', 'EST', 'DET', 'NCR', 'DBP'];
    expect(ids.map((id) => [id, count(id)])).toEqual([
      ['MON', 9],
      ['RBA', 3],
      ['CJR', 15],
      ['PRE', 17],
      ['EST', 0],
      ['DET', 0],
      ['NCR', 4],
      ['DBP', 15],
    ]);
  });

  it('are added to on demand in a case file only, and then by every other standard', async () => {
    const { standards } = await theLaw();
    for (const standard of standards.values()) {
      expect(isOnDemand(standard, 'case')).toBe(standard.level === 'system');
      expect(isOnDemand(standard, 'measure') || isOnDemand(standard, 'system')).toBe(false);
    }
  });
});
