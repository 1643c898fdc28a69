import { settleNone } from './answers';
import type { Question, Standard } from './law';

const firstDay = 10101;
const lastDay = 99991231;

/**
 * The answers to a question that can make a difference to a standard, as the slots to write over
 * `before` (what is known now). For a list: each value that the standard names and one that it does
 * not, all that may hold, none of them.
 */
export function possibleAnswers(
  standard: Standard,
  question: Question,
  before: Int32Array,
): readonly (readonly number[])[] {
  return question.type === 'any_of'
    ? listsToTry(standard, question, before)
    : answersButLists(question, before);
}

const yesOrNo = [[1], [-1]];
const answered = [[1]];

/** The same for any question but a list, whatever standard reads it. */
export function answersButLists(
  question: Question,
  before: Int32Array,
): readonly (readonly number[])[] {
  switch (question.type) {
    case 'yes_no':
      return yesOrNo;
    case 'one_of':
      return question.choices.map((_, index) => [index + 1]);
    case 'date':
      return Array.from(before[0] === 0 ? [firstDay, lastDay] : before, (day) => [day, day]);
    default:
      return answered;
  }
}

/** What does not depend on the answers: worked out once per standard and question. */
interface Prepared {
  readonly telling: readonly number[];
  /** The lists to try while nothing is known of the answer, which is the common case. */
  empty: number[][] | null;
}

const remembered = new WeakMap<Standard, Map<Question, Prepared>>();

function preparedFor(standard: Standard, question: Question): Prepared {
  let ofStandard = remembered.get(standard);
  if (ofStandard === undefined) {
    remembered.set(standard, (ofStandard = new Map<Question, Prepared>()));
  }
  let prepared = ofStandard.get(question);
  if (prepared === undefined) {
    prepared = { telling: tellingValues(standard, question), empty: null };
    ofStandard.set(question, prepared);
  }
  return prepared;
}

function listsToTry(standard: Standard, question: Question, before: Int32Array): number[][] {
  const prepared = preparedFor(standard, question);
  if (before.some((state) => state !== 0)) return possibleLists(prepared, question, before);
  return (prepared.empty ??= possibleLists(prepared, question, before));
}

function possibleLists({ telling }: Prepared, question: Question, before: Int32Array): number[][] {
  const known = Array.from(before);
  const none = question.noneSlot < 0 ? -1 : question.noneSlot - question.slot;
  const closed = (yes: (index: number) => boolean): number[] =>
    known.map((state, index) => (state !== 0 ? state : yes(index) ? 1 : -1));
  const single = telling
    .filter((index) => known[index] === 0 && index !== none)
    .map((index) => closed((other) => other === index));
  const lists = [...single, closed((index) => index !== none), closed(() => false)];
  if (known[none] === 0) lists.push(closed((index) => index === none));
  return lists.map((list) => {
    const settled = Int32Array.from(list);
    settleNone(settled, { ...question, slot: 0, noneSlot: none });
    return Array.from(settled);
  });
}

/** The values that the standard names, and one of the others for ANY. */
function tellingValues(standard: Standard, question: Question): number[] {
  const named = new Set<string>();
  for (const atom of standard.atoms) {
    if (atom.question !== question.id) continue;
    if ('values' in atom) atom.values.forEach((value) => named.add(value));
    if ('value' in atom) named.add(atom.value);
  }
  const isNamed = question.choices.map(({ value }) => named.has(value));
  const other = question.choices.findIndex(({ value }, i) => !isNamed[i] && value !== 'none');
  return [...isNamed.keys()].filter((index) => isNamed[index] === true || index === other);
}
