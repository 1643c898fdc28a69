import type { Law, Question, Standard } from './law';

/**
 * One thing that an answer file leaves open: places that are written together, and what may stand in
 * them. A list is open value by value.
 */
export interface Choice {
  readonly question: Question;
  readonly slots: readonly number[];
  /** What may be written; 0 is unknown. */
  readonly values: readonly number[];
}

const truths = [1, -1, 0];
/** Days as they stand in slots; as many as there are dates to put in order, and one more. */
const firstDay = 20010101;

/** Every choice that can make a difference to the standard, in the order in which it reads questions. */
export function choicesFor(law: Law, standard: Standard): Choice[] {
  const dates = standard.reads.filter(({ type }) => type === 'date').length;
  const days = Array.from({ length: dates + 1 }, (_, index) => firstDay + index);
  const own = standard.reads.flatMap((question) => choicesOf(standard, question, days));
  if (law.burden !== null) return own;
  const silences = standard.shown.map((question): Choice => ({
    question,
    slots: [question.silenceSlot],
    values: [1, 0],
  }));
  return [...own, ...silences];
}

function choicesOf(
  standard: Standard,
  question: Question,
  days: readonly number[],
): readonly Choice[] {
  const { slot } = question;
  switch (question.type) {
    case 'yes_no':
      return [{ question, slots: [slot], values: truths }];
    case 'one_of':
      return [
        { question, slots: [slot], values: [...question.choices.keys(), -1].map((i) => i + 1) },
      ];
    case 'date':
      return [{ question, slots: [slot, slot + 1], values: [...days, 0] }];
    case 'any_of':
      return listChoices(standard, question);
    default:
      return [{ question, slots: [slot], values: [1, 0] }];
  }
}

/** Values that the standard names stand alone; the others can only matter together. */
function listChoices(standard: Standard, question: Question): Choice[] {
  const named = new Set<string>();
  for (const atom of standard.atoms) {
    if (atom.question !== question.id) continue;
    if ('values' in atom) atom.values.forEach((value) => named.add(value));
    if ('value' in atom) named.add(atom.value);
  }
  const slots = question.choices.map((_, index) => question.slot + index);
  const isAlone = (index: number): boolean =>
    named.has(question.choices[index]?.value ?? '') || question.slot + index === question.noneSlot;
  const alone = slots.filter((_, index) => isAlone(index));
  const rest = slots.filter((_, index) => !isAlone(index));
  return [...alone.map((slot) => [slot]), ...(rest.length === 0 ? [] : [rest])].map(
    (together): Choice => ({ question, slots: together, values: truths }),
  );
}

/** `none` excludes all other values, and is excluded by each (S3), as far as they are chosen. */
export function isPossible(
  { question }: Choice,
  slots: Int32Array,
  isOpen: (slot: number) => boolean,
): boolean {
  const { noneSlot, slot, width } = question;
  if (question.type !== 'any_of' || noneSlot < 0 || isOpen(noneSlot)) return true;
  for (let at = slot; at < slot + width; at += 1) {
    if (at === noneSlot || isOpen(at)) continue;
    if (slots[noneSlot] === 1 && slots[at] !== -1) return false;
    if (slots[at] === 1 && slots[noneSlot] !== -1) return false;
  }
  return true;
}
