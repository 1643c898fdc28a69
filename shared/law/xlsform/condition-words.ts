import {
  parseFormCondition,
  type FormCondition,
  type Operand,
  type Sign,
} from './condition-syntax';
import { shortened } from './plain-text';

/** A question that a condition can refer to, by its name in the form. */
export interface Referred {
  readonly label: string;
  readonly many: boolean;
  /** Name of a choice → its label. */
  readonly choices: ReadonlyMap<string, string>;
}

/**
 * A condition of a form in words ("“Was the person held?” is “Yes”"), or null where it says more than
 * can be put so, or refers to what the form does not hold. `own`: the question that `.` means.
 */
export function conditionInPlainWords(
  source: string,
  questions: ReadonlyMap<string, Referred>,
  own: Referred | null,
): string | null {
  const condition = parseFormCondition(source);
  if (condition === null) return null;
  return wordsOf(condition, { questions, own }, false);
}

interface Names {
  readonly questions: ReadonlyMap<string, Referred>;
  readonly own: Referred | null;
}

function wordsOf(condition: FormCondition, names: Names, isInside: boolean): string | null {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => wordsOf(part, names, true));
      if (parts.includes(null)) return null;
      const joined = parts.join(` ${condition.kind} `);
      return isInside ? `(${joined})` : joined;
    }
    case 'not': {
      const { of } = condition;
      if (of.kind === 'selected') return selectedWords(of, names, true);
      const words = wordsOf(of, names, false);
      return words === null ? null : `it is not so that ${words}`;
    }
    case 'selected':
      return selectedWords(condition, names, false);
    case 'compare':
      return compareWords(condition, names);
  }
}

function referredBy(operand: Operand, { questions, own }: Names): Referred | null {
  if (operand.kind === 'answer') return own;
  return operand.kind === 'reference' ? (questions.get(operand.name) ?? null) : null;
}

const mostOfLabel = 90;
const quoted = (text: string): string => `“${text}”`;

const subjectWords = (operand: Operand, referred: Referred): string =>
  operand.kind === 'answer' ? 'the answer' : quoted(shortened(referred.label, mostOfLabel));

function selectedWords(
  { of, value }: Extract<FormCondition, { kind: 'selected' }>,
  names: Names,
  isNot: boolean,
): string | null {
  const referred = referredBy(of, names);
  const label = referred?.choices.get(value);
  if (referred === null || label === undefined) return null;
  const one = isNot ? 'is not' : 'is';
  const several = isNot ? 'does not include' : 'includes';
  return `${subjectWords(of, referred)} ${referred.many ? several : one} ${quoted(label)}`;
}

const signWords: Readonly<Record<Sign, string>> = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
};
const turned: Readonly<Record<Sign, Sign>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function compareWords(
  { left, sign, right }: Extract<FormCondition, { kind: 'compare' }>,
  names: Names,
): string | null {
  const referred = referredBy(left, names);
  if (referred === null) {
    const other = referredBy(right, names);
    if (other === null || left.kind === 'reference' || left.kind === 'answer') return null;
    return compareWords({ kind: 'compare', left: right, sign: turned[sign], right: left }, names);
  }
  const subject = subjectWords(left, referred);
  if (right.kind === 'text' && right.text === '') {
    if (sign === '=') return `${subject} is unanswered`;
    return sign === '!=' ? `${subject} is answered` : null;
  }
  const value = valueWords(right, referred, names);
  return value === null ? null : `${subject} ${signWords[sign]} ${value}`;
}

function valueWords(operand: Operand, referred: Referred, names: Names): string | null {
  switch (operand.kind) {
    case 'today':
      return 'today';
    case 'number':
    case 'text': {
      if (referred.choices.size === 0)
        return operand.kind === 'number' ? operand.text : quoted(operand.text);
      const label = referred.choices.get(operand.text);
      return label === undefined ? null : quoted(label);
    }
    default: {
      const other = referredBy(operand, names);
      return other === null ? null : subjectWords(operand, other);
    }
  }
}
