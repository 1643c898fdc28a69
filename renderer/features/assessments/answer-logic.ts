import type {
  AnswerInput,
  AnswerValue,
  UnknownReason,
} from '../../../shared/domain/assessments/answer';
import type { QuestionView } from '../../../shared/domain/assessments/assessment';

const incompleteMark = '...';
const noMark = '!';
const none = 'none';

export type Tri = 'yes' | 'no' | 'open';

/** What an "any of" answer says of each choice, and whether the list is closed. */
export interface ChoiceStates {
  readonly states: ReadonlyMap<string, Tri>;
  readonly complete: boolean;
}

/** Reads the list notation: `x` = yes, `!x` = no, `...` = the list is incomplete. */
export function readChoices(choices: readonly string[], value: AnswerValue): ChoiceStates {
  if (!Array.isArray(value)) {
    return { states: new Map(choices.map((choice) => [choice, 'open'])), complete: false };
  }
  const complete = !value.includes(incompleteMark);
  const stateOf = (choice: string): Tri => {
    if (value.includes(choice)) return 'yes';
    return complete || value.includes(noMark + choice) ? 'no' : 'open';
  };
  return { states: new Map(choices.map((choice) => [choice, stateOf(choice)])), complete };
}

/** Writes the list notation; null when nothing is stated, so that an empty list is never a "no". */
export function writeChoices({ states, complete }: ChoiceStates): string[] | null {
  const yes = [...states].filter(([, state]) => state === 'yes').map(([choice]) => choice);
  if (complete) return yes.length === 0 ? null : yes;
  const no = [...states].filter(([, state]) => state === 'no').map(([choice]) => noMark + choice);
  return yes.length + no.length === 0 ? null : [...yes, ...no, incompleteMark];
}

/** "None" stands alone: it opens every other choice, and any other yes takes it back (S3). */
export function withChoice(current: ChoiceStates, choice: string, state: Tri): ChoiceStates {
  const states = new Map(current.states);
  if (choice === none && state === 'yes') {
    for (const other of states.keys()) states.set(other, other === none ? 'yes' : 'no');
    return { states, complete: true };
  }
  if (current.states.get(none) === 'yes') {
    for (const other of states.keys()) states.set(other, 'open');
    states.set(choice, state);
    return { states, complete: false };
  }
  states.set(choice, state);
  if (state === 'yes' && choice !== none && states.has(none)) states.set(none, 'no');
  const staysClosed = current.complete && state !== 'open' && [...states.values()].includes('yes');
  return { states, complete: staysClosed };
}

/** Closes or opens the list. Opening it leaves only what was stated one by one as yes. */
export function withCompleteness(current: ChoiceStates, complete: boolean): ChoiceStates {
  const states = new Map(
    [...current.states].map(([choice, state]): [string, Tri] => {
      if (state === 'yes') return [choice, 'yes'];
      return [choice, complete ? 'no' : 'open'];
    }),
  );
  return { states, complete };
}

/** A list can be closed once something in it is stated as yes; "none" says the rest. */
export const canBeComplete = ({ states }: ChoiceStates): boolean =>
  [...states.values()].includes('yes');

/** What is kept beside the value while the officer is still writing. */
export interface Particulars {
  readonly reason: string;
  readonly provenance: AnswerInput['provenance'];
  readonly sourceDate: AnswerInput['sourceDate'];
  readonly evidenceIds: AnswerInput['evidenceIds'];
}

export const particularsOf = (question: QuestionView): Particulars => ({
  reason: question.answer?.reason ?? '',
  provenance: question.answer?.provenance ?? null,
  sourceDate: question.answer?.sourceDate ?? null,
  evidenceIds: question.answer?.evidenceIds ?? [],
});

/** A stated value. An empty text is not an answer: it counts as unknown. */
export function answerOf(value: AnswerValue, particulars: Particulars): AnswerInput {
  const stated = typeof value === 'string' && value.trim() === '' ? null : value;
  const unknownReason = stated === null ? 'not_known' : null;
  return {
    value: stated,
    unknownReason,
    ...particulars,
    evidenceIds: [...particulars.evidenceIds],
  };
}

/**
 * The suggestion as the officer's own answer, null where there is none. Its provenance says that it
 * was worked out; the reason says from what, unless the officer has given one.
 */
export function acceptedAnswer(
  { suggestion }: QuestionView,
  particulars: Particulars,
): AnswerInput | null {
  if (suggestion === null) return null;
  const { value, because } = suggestion;
  const reason = particulars.reason === '' ? `Worked out: ${because}.` : particulars.reason;
  return answerOf(value, { ...particulars, reason, provenance: 'computed' });
}

/** Unknown, with why: not known yet, conflicting evidence, or access refused by the authority. */
export function unknownAnswer(why: UnknownReason, particulars: Particulars): AnswerInput {
  return {
    value: null,
    unknownReason: why,
    ...particulars,
    evidenceIds: [...particulars.evidenceIds],
  };
}

/** The same answer with other particulars: reason, provenance or evidence were edited. */
export function withParticulars(question: QuestionView, particulars: Particulars): AnswerInput {
  const { answer } = question;
  return {
    value: answer?.value ?? null,
    unknownReason: answer?.unknownReason ?? null,
    ...particulars,
    evidenceIds: [...particulars.evidenceIds],
  };
}

const unknownWords: Readonly<Record<UnknownReason, string>> = {
  not_known: 'Unknown',
  conflict: 'Unknown: the evidence conflicts',
  access_refused: 'Unknown: access refused',
};

/** The answer in a few words, for a folded row; empty when there is none. */
export function answerInWords({ answer, choices, type }: QuestionView): string {
  if (answer === null) return '';
  const { value } = answer;
  if (value === null) return unknownWords[answer.unknownReason ?? 'not_known'];
  const labelOf = (choice: string) =>
    choices.find((known) => known.value === choice)?.label ?? choice;
  if (Array.isArray(value)) {
    const words = value
      .filter((entry) => entry !== incompleteMark)
      .map((entry) =>
        entry.startsWith(noMark) ? `not ${labelOf(entry.slice(1))}` : labelOf(entry),
      );
    return words.join(', ') + (value.includes(incompleteMark) ? ' (list open)' : '');
  }
  if (type === 'yes_no') return value === 'yes' ? 'Yes' : 'No';
  return type === 'one_of' ? labelOf(value) : value;
}
