import { describe, expect, it } from 'vitest';
import { keyAction, type Press } from '../../../renderer/features/assessments/key-logic';
import {
  changedQuestion,
  neighbour,
  progressOf,
  rowsOf,
  startingQuestion,
} from '../../../renderer/features/assessments/navigation-logic';
import { checklistWith, questionWith, resultWith } from './views';

const first = questionWith({ id: 'DET-Q01', value: 'yes' });
const idle = questionWith({ id: 'DET-Q02', matters: false });
const idleToo = questionWith({ id: 'DET-Q03', matters: false });
const idleAnswered = questionWith({ id: 'DET-Q04', matters: false, value: 'no' });
const open = questionWith({ id: 'DET-Q05' });
const fact = questionWith({ id: 'SUB-Q02', checklist: 'SUB' });
const all = [first, idle, idleToo, idleAnswered, open, fact];

describe('the column of questions', () => {
  it('folds a run of questions that no longer matter into one row', () => {
    const kinds = rowsOf(all, 'DET-Q01', false).map((row) => row.kind);
    expect(kinds).toEqual([
      'heading',
      'question',
      'folded',
      'question',
      'question',
      'heading',
      'question',
    ]);
  });

  it('never folds an answer, nor the question in focus', () => {
    const ids = rowsOf(all, 'DET-Q02', false).flatMap((row) =>
      row.kind === 'question' ? [row.question.id] : [],
    );
    expect(ids).toContain('DET-Q04');
    expect(ids).toContain('DET-Q02');
    expect(ids).not.toContain('DET-Q03');
  });

  it('keeps a suggestion in sight, though its question can change no result', () => {
    const suggestion = { value: '17', inWords: '17', because: 'both days are known' };
    const counted = questionWith({ id: 'DET-Q06', matters: false, suggestion });
    expect(rowsOf([counted], null, false).at(-1)).toEqual({ kind: 'question', question: counted });
  });

  it('shows everything on demand', () => {
    expect(rowsOf(all, null, true).filter((row) => row.kind === 'question')).toHaveLength(6);
  });

  it('steps over what is folded and stops at both ends', () => {
    const rows = rowsOf(all, 'DET-Q01', false);
    expect(neighbour(rows, 'DET-Q01', 1)).toBe('DET-Q04');
    expect(neighbour(rows, 'DET-Q01', -1)).toBe('DET-Q01');
    expect(neighbour(rows, 'SUB-Q02', 1)).toBe('SUB-Q02');
  });
});

describe('where to begin', () => {
  it('is the most useful open question of this checklist', () => {
    expect(startingQuestion(checklistWith(all, [], 'SUB-Q02'))).toBe('SUB-Q02');
  });
  it('is the first open question when the most useful one is elsewhere', () => {
    expect(startingQuestion(checklistWith(all, [], 'NCR-Q01'))).toBe('DET-Q05');
  });
});

describe('progress', () => {
  it('counts answers, open questions that matter, and undecided standards', () => {
    const results = [
      resultWith({}),
      resultWith({ standardId: 'DET-02', outcome: 'COMPLIANT' }),
      resultWith({ standardId: 'DTM-01', outcome: 'UNDETERMINED' }),
    ];
    expect(progressOf(checklistWith(all, results))).toEqual({
      answered: 2,
      all: 6,
      openThatMatter: 2,
      undecidedStandards: 2,
    });
  });
});

it('finds the question that an undo changed', () => {
  const before = checklistWith([first, open]);
  const after = checklistWith([questionWith({ id: 'DET-Q01' }), open]);
  expect(changedQuestion(before, after)).toBe('DET-Q01');
  expect(changedQuestion(before, before)).toBeNull();
});

describe('keys', () => {
  const press = (key: string, more: Partial<Press> = {}): Press => ({
    key,
    ctrl: false,
    alt: false,
    typing: false,
    inPopup: false,
    onControl: false,
    ...more,
  });

  it('answers with Y, N, U and R', () => {
    expect(keyAction(press('Y'), open)).toEqual({ do: 'answer', value: 'yes' });
    expect(keyAction(press('n'), open)).toEqual({ do: 'answer', value: 'no' });
    expect(keyAction(press('u'), open)).toEqual({ do: 'unknown' });
    expect(keyAction(press('r'), open)).toEqual({ do: 'refused' });
  });

  it('takes over a suggestion with A, changes panes with F6, leaves a field with Escape', () => {
    expect(keyAction(press('a'), open)).toEqual({ do: 'accept' });
    for (const typing of [true, false])
      expect(keyAction(press('F6', { typing }), open)).toEqual({ do: 'pane' });
    expect(keyAction(press('Escape', { typing: true }), open)).toEqual({ do: 'leaveField' });
    expect(keyAction(press('Escape', { typing: true, inPopup: true }), open)).toBeNull();
    expect(keyAction(press('a', { typing: true }), open)).toBeNull();
  });

  it('leaves letters, arrows and undo alone while a reason is typed', () => {
    for (const key of ['y', 'r', 'ArrowRight', 'Enter', '1']) {
      expect(keyAction(press(key, { typing: true }), open)).toBeNull();
    }
    expect(keyAction(press('z', { ctrl: true, typing: true }), open)).toBeNull();
  });

  it('chooses by number only among choices that exist', () => {
    const choice = questionWith({
      type: 'one_of',
      choices: [
        { value: 'child', label: 'Child' },
        { value: 'adult', label: 'Adult' },
      ],
    });
    expect(keyAction(press('2'), choice)).toEqual({ do: 'choose', index: 1 });
    expect(keyAction(press('3'), choice)).toBeNull();
    expect(keyAction(press('1'), open)).toBeNull();
    expect(keyAction(press('y'), choice)).toBeNull();
  });

  it('goes on with Enter and arrows, but never steals Enter from a button', () => {
    expect(keyAction(press('Enter'), open)).toEqual({ do: 'go', step: 1 });
    expect(keyAction(press('Enter', { onControl: true }), open)).toBeNull();
    expect(keyAction(press('ArrowLeft'), open)).toEqual({ do: 'go', step: -1 });
    expect(keyAction(press('z', { ctrl: true }), open)).toEqual({ do: 'undo' });
    expect(keyAction(press('y', { ctrl: true }), open)).toBeNull();
  });
});
