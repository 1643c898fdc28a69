import { describe, expect, it } from 'vitest';
import {
  groupResults,
  markChanged,
  markSeen,
  seenFirst,
} from '../../../renderer/features/assessments/result-logic';
import { qualifierInWords } from '../../../shared/law';
import { resultWith } from './views';

const routine = resultWith({ standardId: 'DET-01', outcome: 'BREACH INDICATED' });
const legality = resultWith({ standardId: 'DET-02' });
const test = resultWith({ standardId: 'DTM-01', kind: 'test', outcome: 'MET' });

describe('results in groups', () => {
  it('puts the worst first and keeps the order of the checklist inside a group', () => {
    const last = resultWith({ standardId: 'DET-09', outcome: 'BREACH INDICATED' });
    const groups = groupResults([test, legality, routine, last]);
    expect(groups.map(({ outcome }) => outcome)).toEqual([
      'BREACH INDICATED',
      'INSUFFICIENT INFORMATION',
      'MET',
    ]);
    expect(groups[0]?.results.map(({ standardId }) => standardId)).toEqual(['DET-01', 'DET-09']);
  });

  it('keeps an observation on unsettled law in sight, apart from what is not applicable', () => {
    const observed = resultWith({
      kind: 'unsettled',
      outcome: 'NOT APPLICABLE',
      qualifiers: ['OBSERVATION'],
    });
    const idle = resultWith({ standardId: 'DET-04', outcome: 'NOT APPLICABLE' });
    const outcomes = groupResults([idle, observed]).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['OBSERVATION', 'NOT APPLICABLE']);
  });
});

describe('a changed result', () => {
  const start = seenFirst([routine, legality]);
  const moved = { ...legality, outcome: 'COMPLIANT' as const };

  it('is marked until it is seen', () => {
    const marked = markChanged(start, [routine, moved]);
    expect([...marked.changed]).toEqual(['DET-02']);
    const seen = markSeen(marked, [routine, moved], new Set(['DET-02']));
    expect(seen.changed.size).toBe(0);
    expect(markChanged(seen, [routine, moved]).changed.size).toBe(0);
  });

  it('is marked when it becomes an observation, though the outcome has the same name', () => {
    const before = seenFirst([resultWith({ outcome: 'NOT APPLICABLE' })]);
    const after = [resultWith({ outcome: 'NOT APPLICABLE', qualifiers: ['OBSERVATION'] })];
    expect([...markChanged(before, after).changed]).toEqual(['DET-01']);
  });

  it('stays marked through other answers', () => {
    const marked = markChanged(markChanged(start, [routine, moved]), [routine, moved]);
    expect([...marked.changed]).toEqual(['DET-02']);
  });

  it('loses the mark when it is back where it was last seen', () => {
    expect(
      markChanged(markChanged(start, [routine, moved]), [routine, legality]).changed.size,
    ).toBe(0);
  });

  it('is not marked when it is new to the officer', () => {
    expect(markChanged(start, [routine, legality, test]).changed.size).toBe(0);
  });
});

it('says a qualifier in words and never hides one it does not know', () => {
  expect(qualifierInWords('BY SILENCE')).toContain('has not shown');
  expect(qualifierInWords('SOMETHING ELSE')).toBe('something else');
});
