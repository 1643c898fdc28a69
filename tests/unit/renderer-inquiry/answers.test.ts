import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  answerInWords,
  answerOf,
  canBeComplete,
  readChoices,
  unknownAnswer,
  withChoice,
  withCompleteness,
  writeChoices,
} from '../../../renderer/features/assessments/answer-logic';
import { questionWith } from './views';

const places = ['prison', 'shelter', 'hospital', 'none'];
const blank = { reason: '', provenance: null, sourceDate: null, evidenceIds: [] };

describe('an "any of" answer', () => {
  it('starts open: ticking one choice says nothing of the others', () => {
    const ticked = withChoice(readChoices(places, null), 'prison', 'yes');
    expect(ticked.states.get('shelter')).toBe('open');
    expect(writeChoices(ticked)).toEqual(['prison', '!none', '...']);
  });

  it('turns the open choices into no when the list is closed, and back when it is opened', () => {
    const closed = withCompleteness(withChoice(readChoices(places, null), 'prison', 'yes'), true);
    expect(writeChoices(closed)).toEqual(['prison']);
    expect(closed.states.get('hospital')).toBe('no');
    expect(writeChoices(withCompleteness(closed, false))).toEqual(['prison', '...']);
  });

  it('keeps what was stated as no', () => {
    const value = writeChoices(withChoice(readChoices(places, null), 'shelter', 'no'));
    expect(value).toEqual(['!shelter', '...']);
    expect(readChoices(places, value).states.get('shelter')).toBe('no');
  });

  it('lets "none" stand alone, and another yes take it back', () => {
    const nothing = withChoice(
      withChoice(readChoices(places, null), 'prison', 'yes'),
      'none',
      'yes',
    );
    expect(writeChoices(nothing)).toEqual(['none']);
    const again = withChoice(nothing, 'shelter', 'yes');
    expect(again.states.get('none')).not.toBe('yes');
    expect(again.states.get('prison')).toBe('open');
    expect(writeChoices(again)?.includes('shelter')).toBe(true);
  });

  it('is never an empty list, which would say no to everything', () => {
    const ticked = withChoice(readChoices(places, ['prison', '...']), 'prison', 'open');
    expect(writeChoices(ticked)).toBeNull();
    expect(canBeComplete(ticked)).toBe(false);
  });

  it('keeps what a closed list said when its last yes becomes a no', () => {
    const value = writeChoices(withChoice(readChoices(places, ['prison']), 'prison', 'no'));
    expect(value).toEqual(['!prison', '!shelter', '!hospital', '!none', '...']);
  });

  it('reads back what it wrote, whatever was pressed', () => {
    const press = fc.tuple(
      fc.constantFrom(...places),
      fc.constantFrom('yes' as const, 'no' as const, 'open' as const),
    );
    fc.assert(
      fc.property(fc.array(press, { maxLength: 12 }), fc.boolean(), (presses, complete) => {
        const pressed = presses.reduce(
          (states, [choice, state]) => withChoice(states, choice, state),
          readChoices(places, null),
        );
        const end = complete && canBeComplete(pressed) ? withCompleteness(pressed, true) : pressed;
        const value = writeChoices(end);
        if (value === null) return;
        expect([...readChoices(places, value).states]).toEqual([...end.states]);
        const isNone = value.includes('none');
        expect(isNone && value.length > 1).toBe(false);
      }),
    );
  });
});

describe('an unknown answer', () => {
  it('says why, and keeps refused access apart from not knowing', () => {
    expect(unknownAnswer('access_refused', blank)).toMatchObject({
      value: null,
      unknownReason: 'access_refused',
    });
    expect(answerOf('   ', blank)).toMatchObject({ value: null, unknownReason: 'not_known' });
    expect(answerOf('yes', blank)).toMatchObject({ value: 'yes', unknownReason: null });
  });
});

describe('an answer in words', () => {
  it('names the choices as labelled and says that the list is open', () => {
    const question = questionWith({
      type: 'any_of',
      choices: [
        { value: 'prison', label: 'Prison' },
        { value: 'shelter', label: 'Public shelter' },
      ],
      value: ['prison', '!shelter', '...'],
    });
    expect(answerInWords(question)).toBe('Prison, not Public shelter (list open)');
  });

  it('says that access was refused', () => {
    expect(
      answerInWords(questionWith({ type: 'yes_no', value: null, unknownReason: 'access_refused' })),
    ).toBe('Unknown: access refused');
  });

  it('is empty while there is none', () => {
    expect(answerInWords(questionWith({ type: 'yes_no' }))).toBe('');
  });
});
