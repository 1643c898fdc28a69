import { ExpressionFault } from './lexer';
import type { Question, QuestionType, Run, Truth } from './law';
import type { Atom, Expr } from './syntax';

/** What a condition may name. `run` of a fact is filled in before any condition that uses it. */
export interface Names {
  readonly question: (id: string) => Question | undefined;
  readonly fact: (name: string) => Run | undefined;
  /** The slot of BUR-Q01, or -1 where the instruments hold no burden record. */
  readonly silenceSlot: number;
}

/** Turns an expression into a function of the slots. Throws ExpressionFault on unknown names. */
export function compileExpression(expr: Expr, names: Names): Run {
  switch (expr.kind) {
    case 'true':
      return () => 1;
    case 'and':
      return conjunction(expr.parts.map((part) => compileExpression(part, names)));
    case 'or':
      return disjunction(expr.parts.map((part) => compileExpression(part, names)));
    case 'not': {
      const of = compileExpression(expr.of, names);
      return (slots) => -of(slots) as Truth; // the negative of 1, 0, -1 is one of the three
    }
    case 'fact': {
      const run = names.fact(expr.name);
      if (run === undefined) throw new ExpressionFault('unknown fact', expr.at);
      return run;
    }
    default:
      return compileAtom(expr, names);
  }
}

function conjunction(parts: readonly Run[]): Run {
  return (slots) => {
    let value: Truth = 1;
    for (const part of parts) {
      const next = part(slots);
      if (next === -1) return -1;
      if (next < value) value = next;
    }
    return value;
  };
}

function disjunction(parts: readonly Run[]): Run {
  return (slots) => {
    let value: Truth = -1;
    for (const part of parts) {
      const next = part(slots);
      if (next === 1) return 1;
      if (next > value) value = next;
    }
    return value;
  };
}

const truthAt = (slots: Int32Array, slot: number): Truth => {
  const value = slots[slot] ?? 0;
  return value > 0 ? 1 : value < 0 ? -1 : 0;
};

function compileAtom(atom: Atom, names: Names): Run {
  const question = find(atom.question, atom.at, names);
  const { slot } = question;
  switch (atom.kind) {
    case 'yes':
      demand(question, ['yes_no'], atom);
      return (slots) => truthAt(slots, slot);
    case 'is':
      return compileChoice(question, atom);
    case 'has':
    case 'all':
      return compileList(question, atom);
    case 'any':
      return compileAny(question, atom);
    case 'unanswered':
      return (slots) => (isOpen(question, slots) ? 1 : -1);
    case 'recorded':
      return compileRecorded(question, atom);
    case 'shown':
      return compileShown(question, atom, names.silenceSlot);
    case 'before':
      return compileBefore(question, find(atom.second, atom.at, names), atom);
  }
}

/** S3 `UNK`: nothing at all is known of the answer. */
export function isOpen(question: Question, slots: Int32Array): boolean {
  for (let i = 0; i < question.width; i += 1) {
    if (slots[question.slot + i] !== 0) return false;
  }
  return true;
}

function compileChoice(question: Question, atom: Atom & { kind: 'is' | 'has' | 'all' }): Run {
  demand(question, ['one_of'], atom);
  const wanted = new Set(atom.values.map((value) => 1 + indexOf(question, value, atom.at)));
  return (slots) => {
    const chosen = slots[question.slot] ?? 0;
    return chosen === 0 ? 0 : wanted.has(chosen) ? 1 : -1;
  };
}

function compileList(question: Question, atom: Atom & { kind: 'is' | 'has' | 'all' }): Run {
  demand(question, ['any_of'], atom);
  const parts = atom.values.map((value): Run => {
    const at = question.slot + indexOf(question, value, atom.at);
    return (slots) => truthAt(slots, at);
  });
  return atom.kind === 'all' ? conjunction(parts) : disjunction(parts);
}

function compileAny(question: Question, atom: Atom): Run {
  demand(question, ['any_of'], atom);
  const { slot, width, noneSlot } = question;
  return (slots) => {
    if (noneSlot >= 0 && slots[noneSlot] === 1) return -1;
    let value: Truth = -1;
    for (let at = slot; at < slot + width; at += 1) {
      if (at === noneSlot) continue;
      const next = truthAt(slots, at);
      if (next === 1) return 1;
      if (next > value) value = next;
    }
    return value;
  };
}

function compileRecorded(question: Question, atom: Atom & { kind: 'recorded' }): Run {
  if (question.type === 'yes_no') {
    if (atom.value !== 'yes' && atom.value !== 'no') {
      throw new ExpressionFault('unknown value', atom.at);
    }
    const wanted = atom.value === 'yes' ? 1 : -1;
    return (slots) => (slots[question.slot] === wanted ? 1 : -1);
  }
  demand(question, ['one_of', 'any_of'], atom);
  const index = indexOf(question, atom.value, atom.at);
  if (question.type === 'one_of') {
    return (slots) => (slots[question.slot] === 1 + index ? 1 : -1);
  }
  return (slots) => (slots[question.slot + index] === 1 ? 1 : -1);
}

function compileShown(question: Question, atom: Atom, silenceSlot: number): Run {
  demand(question, ['yes_no'], atom);
  return (slots) => {
    const value = truthAt(slots, question.slot);
    if (value !== 0) return value;
    return slots[silenceSlot] === 1 || slots[question.silenceSlot] === 1 ? -1 : 0;
  };
}

function compileBefore(first: Question, second: Question, atom: Atom): Run {
  demand(first, ['date'], atom);
  demand(second, ['date'], atom);
  return (slots) => {
    const latest = slots[first.slot + 1] ?? 0;
    const other = slots[second.slot] ?? 0;
    if (latest === 0 || other === 0) return 0;
    if (latest < other) return 1;
    return (slots[first.slot] ?? 0) >= (slots[second.slot + 1] ?? 0) ? -1 : 0;
  };
}

function find(id: string, at: number, names: Names): Question {
  const question = names.question(id);
  if (question === undefined) throw new ExpressionFault('unknown question', at);
  return question;
}

function demand(question: Question, types: readonly QuestionType[], atom: Atom): void {
  if (!types.includes(question.type)) throw new ExpressionFault('wrong kind of question', atom.at);
}

function indexOf(question: Question, value: string, at: number): number {
  const index = question.choices.findIndex((choice) => choice.value === value);
  if (index < 0) throw new ExpressionFault('unknown value', at);
  return index;
}
