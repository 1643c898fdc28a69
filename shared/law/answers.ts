import { AppError, type ErrorCode } from '../errors';
import { readDate, writeDate } from './dates';
import type { Locate, Path } from './document';
import type { Law, Question } from './law';

/**
 * The answers of one file (one person × event × duty bearer), in slots (see Question). Never changed
 * in place: `withAnswer` gives a new file. Unanswered, contested, unreadable and refused are all 0.
 */
export interface AnswerFile {
  readonly slots: Int32Array;
}

const nowhere: Locate = () => ({ line: 0, column: 0 });

/**
 * Reads answers in the notation of the published cases, an object of question id → answer: `yes`/`no`,
 * one choice, a date, a text or number, or for any_of a list in which `x` = yes, `!x` = no, `...` = list
 * incomplete, otherwise unlisted = no. null and `unknown` = unknown; so is `{ conflict: … }` (S1) and
 * `{ access_refused: … }`.
 * Throws AppError ANSWERS_* with line and column of the entry (0 when `locate` is not given).
 */
export function checkAnswers(law: Law, raw: unknown, locate: Locate = nowhere): AnswerFile {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw new AppError('ANSWERS_SHAPE', { ...locate([]), what: 'answers' });
  }
  const slots = new Int32Array(law.slotCount);
  for (const [id, answer] of Object.entries(raw)) {
    const question = law.questions.get(id);
    if (question === undefined) throw new AppError('ANSWERS_UNKNOWN_QUESTION', locate([id]));
    writeAnswer(slots, question, answer, (path, offset) => locate([id, ...path], offset));
  }
  return { slots };
}

/** The file with one answer changed. Throws like checkAnswers. */
export function withAnswer(law: Law, file: AnswerFile, id: string, answer: unknown): AnswerFile {
  const question = law.questions.get(id);
  if (question === undefined)
    throw new AppError('ANSWERS_UNKNOWN_QUESTION', { line: 0, column: 0 });
  const slots = Int32Array.from(file.slots);
  slots.fill(0, question.slot, question.slot + question.width);
  writeAnswer(slots, question, answer, nowhere);
  return { slots };
}

/**
 * S6: the authority was asked to justify just these points and let the period expire. Questions that
 * no SHOWN reads are passed over: silence never counts for facts in the person's sphere.
 */
export function withSilence(law: Law, file: AnswerFile, questionIds: Iterable<string>): AnswerFile {
  const slots = Int32Array.from(file.slots);
  for (const id of questionIds) {
    const slot = law.questions.get(id)?.silenceSlot ?? -1;
    if (slot >= 0) slots[slot] = 1;
  }
  return { slots };
}

/** The recorded answer in the notation of the published cases; null when nothing is known of it. */
export function answerOf(file: AnswerFile, question: Question): string | string[] | null {
  const { slots } = file;
  const value = slots[question.slot] ?? 0;
  switch (question.type) {
    case 'yes_no':
      return value === 0 ? null : value > 0 ? 'yes' : 'no';
    case 'one_of':
      return question.choices[value - 1]?.value ?? null;
    case 'any_of':
      return listOf(slots, question);
    case 'date':
      return value === 0
        ? null
        : writeDate({ first: value, last: slots[question.slot + 1] ?? value });
    default:
      return value === 0 ? null : 'recorded';
  }
}

/** Lists what is known; where all is known the list is complete and `!x` is left out. */
function listOf(slots: Int32Array, question: Question): string[] | null {
  const states = question.choices.map(({ value }, i) => ({
    value,
    state: slots[question.slot + i],
  }));
  if (states.every(({ state }) => state === 0)) return null;
  const yes = states.filter(({ state }) => state === 1).map(({ value }) => value);
  if (states.every(({ state }) => state !== 0)) return yes;
  const implied = (value: string): boolean => value === 'none' && yes.length > 0;
  const no = states.filter(({ state, value }) => state === -1 && !implied(value));
  return [...yes, ...no.map(({ value }) => `!${value}`), '...'];
}

function writeAnswer(slots: Int32Array, question: Question, answer: unknown, locate: Locate): void {
  if (isUnknown(answer)) return;
  const fail = (code: ErrorCode, what: string, path: Path = []): never => {
    throw new AppError(code, { question: question.id, what, ...locate(path) });
  };
  switch (question.type) {
    case 'yes_no':
      if (answer !== 'yes' && answer !== 'no')
        fail('ANSWERS_WRONG_TYPE', '"yes", "no" or "unknown"');
      slots[question.slot] = answer === 'yes' ? 1 : -1;
      return;
    case 'one_of': {
      if (typeof answer !== 'string') fail('ANSWERS_WRONG_TYPE', 'one choice');
      const index = question.choices.findIndex(({ value }) => value === answer);
      if (index < 0) fail('ANSWERS_UNKNOWN_VALUE', 'choice');
      slots[question.slot] = index + 1;
      return;
    }
    case 'any_of':
      if (!Array.isArray(answer)) return fail('ANSWERS_WRONG_TYPE', 'a list of choices');
      writeList(slots, question, answer, fail);
      return;
    case 'date': {
      if (typeof answer !== 'string') return fail('ANSWERS_WRONG_TYPE', 'a date');
      const range = readDate(answer) ?? fail('ANSWERS_DATE', 'date');
      slots.set([range.first, range.last], question.slot);
      return;
    }
    case 'text':
      if (typeof answer !== 'string') fail('ANSWERS_WRONG_TYPE', 'a text');
      slots[question.slot] = answer === '' ? 0 : 1;
      return;
    case 'number':
      if (!isNumber(answer)) fail('ANSWERS_WRONG_TYPE', 'a number');
      slots[question.slot] = 1;
  }
}

const isNumber = (answer: unknown): boolean =>
  typeof answer === 'number' ||
  (typeof answer === 'string' && /^-?\d+(\.\d+)?$/.test(answer.trim()));

function isUnknown(answer: unknown): boolean {
  if (answer === null || answer === undefined || answer === 'unknown') return true;
  if (typeof answer !== 'object' || Array.isArray(answer)) return false;
  return 'conflict' in answer || 'access_refused' in answer;
}

type Fail = (code: ErrorCode, what: string, path?: Path) => never;

function writeList(slots: Int32Array, question: Question, list: unknown[], fail: Fail): void {
  const states = new Map<number, 1 | -1>();
  list.forEach((entry: unknown, at) => {
    if (typeof entry !== 'string') return fail('ANSWERS_WRONG_TYPE', 'a choice', [at]);
    if (entry === '...') return;
    const negated = entry.startsWith('!');
    const name = negated ? entry.slice(1) : entry;
    const index = question.choices.findIndex(({ value }) => value === name);
    if (index < 0) fail('ANSWERS_UNKNOWN_VALUE', 'choice', [at]);
    const state = negated ? -1 : 1;
    const slot = question.slot + index;
    if ((states.get(slot) ?? state) !== state) fail('ANSWERS_CONTRADICTION', 'choice', [at]);
    states.set(slot, state);
  });
  const yes = [...states].filter(([, state]) => state === 1).map(([slot]) => slot);
  if (yes.includes(question.noneSlot) && yes.length > 1) fail('ANSWERS_CONTRADICTION', 'choice');
  if (!list.includes('...')) slots.fill(-1, question.slot, question.slot + question.width);
  for (const [slot, state] of states) slots[slot] = state;
  settleNone(slots, question);
}

/** `none` and every other value exclude each other (S3). Changes `slots` in place. */
export function settleNone(slots: Int32Array, question: Question): void {
  const { slot, width, noneSlot } = question;
  if (noneSlot < 0) return;
  if (slots[noneSlot] === 1) {
    slots.fill(-1, slot, slot + width);
    slots[noneSlot] = 1;
    return;
  }
  for (let at = slot; at < slot + width; at += 1) {
    if (slots[at] === 1) slots[noneSlot] = -1;
  }
}
