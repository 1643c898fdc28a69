import type { Law, Question } from './law';
import type { Atom, Expr } from './syntax';

/**
 * One way to give an expression a value: slots and what stands in them. Used twice: over the slots
 * that are filled (which answers decided?) and over the open ones (which answers could change it?).
 */
export type Way = ReadonlyMap<number, number>;

export interface Search {
  readonly law: Law;
  /** The ways in which one atom takes the value 1 or -1. */
  readonly ofAtom: (atom: Atom, want: 1 | -1) => readonly Way[];
  /** The ways of facts found so far: many standards name the same ones. */
  readonly facts: Map<string, readonly Way[]>;
  /** All of these together: the ways to have every part at once. */
  readonly together: (parts: readonly (readonly Way[])[]) => readonly Way[];
}

const certain: readonly Way[] = [new Map()];

/** The ways in which `expr` takes the value `want`. */
export function waysOf(search: Search, expr: Expr, want: 1 | -1): readonly Way[] {
  switch (expr.kind) {
    case 'true':
      return want === 1 ? certain : [];
    case 'not':
      return waysOf(search, expr.of, want === 1 ? -1 : 1);
    case 'fact':
      return waysOfFact(search, expr.name, want);
    case 'and':
    case 'or': {
      const parts = expr.parts.map((part) => waysOf(search, part, want));
      const needsAll = (expr.kind === 'and') === (want === 1);
      return needsAll ? search.together(parts) : parts.flat();
    }
    default:
      return search.ofAtom(expr, want);
  }
}

function waysOfFact(search: Search, name: string, want: 1 | -1): readonly Way[] {
  const key = `${name} ${want}`;
  const known = search.facts.get(key);
  if (known !== undefined) return known;
  const fact = search.law.facts.get(name);
  const ways = fact === undefined ? [] : waysOf(search, fact.expr, want);
  search.facts.set(key, ways);
  return ways;
}

/** One search per file: the standards of a file share the ways of the facts. */
export function rememberSearch(
  make: (law: Law, slots: Int32Array) => Search,
): (law: Law, slots: Int32Array) => Search {
  const searches = new WeakMap<Int32Array, Search>();
  return (law, slots) => {
    let search = searches.get(slots);
    if (search?.law !== law) searches.set(slots, (search = make(law, slots)));
    return search;
  };
}

/** Two ways at once, or null where they ask for different things in one slot. */
export function join(first: Way, second: Way): Way | null {
  if (first.size === 0) return second;
  if (second.size === 0) return first;
  const both = new Map(first);
  for (const [slot, value] of second) {
    const present = both.get(slot);
    if (present !== undefined && present !== value) return null;
    both.set(slot, value);
  }
  return both;
}

export const nothing = certain;

/** The questions that an atom reads. */
export function questionOf(law: Law, id: string): Question {
  const question = law.questions.get(id);
  if (question === undefined) throw new RangeError('the law names a question it does not hold');
  return question;
}

/** The slots of the listed values of an any_of question; all but `none` when no list is given. */
export function slotsOf(question: Question, values?: readonly string[]): number[] {
  return question.choices.flatMap(({ value }, index) => {
    const isWanted = values === undefined ? value !== 'none' : values.includes(value);
    return isWanted ? [question.slot + index] : [];
  });
}
