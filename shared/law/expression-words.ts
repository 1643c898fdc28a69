import type { ConditionWords } from '../domain/assessments/standard-card';
import type { Law } from './law';
import type { Atom, Expr } from './syntax';

/**
 * A condition in words for readers, as a tree of its own shape. `not` is carried down to the
 * questions, so that every leaf says which answer it wants.
 */
export const conditionInWords = (law: Law, expr: Expr): ConditionWords => wordsOf(law, expr, true);

function wordsOf(law: Law, expr: Expr, isAffirmed: boolean): ConditionWords {
  switch (expr.kind) {
    case 'true':
      return { kind: 'always', holds: isAffirmed };
    case 'not':
      return wordsOf(law, expr.of, !isAffirmed);
    case 'fact': {
      const meaning = law.facts.get(expr.name)?.meaning ?? '';
      return { kind: 'fact', name: expr.name, meaning, holds: isAffirmed };
    }
    case 'and':
    case 'or': {
      const needs = (expr.kind === 'and') === isAffirmed ? 'all' : 'any';
      return {
        kind: 'group',
        needs,
        parts: expr.parts.map((part) => wordsOf(law, part, isAffirmed)),
      };
    }
    default:
      return {
        kind: 'question',
        questionId: expr.question,
        asks: textOf(law, expr.question),
        answer: answerWanted(law, expr, isAffirmed),
      };
  }
}

function answerWanted(law: Law, atom: Atom, isAffirmed: boolean): string {
  const not = isAffirmed ? '' : 'not ';
  switch (atom.kind) {
    case 'yes':
      return isAffirmed ? 'Yes' : 'No';
    case 'is':
    case 'has':
      return `${not}${labelsOf(law, atom.question, atom.values, 'or')}`;
    case 'all':
      return `${not}all of ${labelsOf(law, atom.question, atom.values, 'and')}`;
    case 'any':
      return isAffirmed ? 'at least one' : 'none';
    case 'unanswered':
      return isAffirmed ? 'unanswered' : 'answered';
    case 'recorded':
      return `${not}recorded as ${labelsOf(law, atom.question, [atom.value], 'or')}`;
    case 'shown':
      return isAffirmed ? 'shown by the authority' : 'not shown by the authority';
    case 'before':
      return `${not}before the date of “${textOf(law, atom.second)}”`;
  }
}

const textOf = (law: Law, id: string): string => law.questions.get(id)?.text ?? id;

function labelsOf(law: Law, id: string, values: readonly string[], last: 'and' | 'or'): string {
  const choices = law.questions.get(id)?.choices ?? [];
  const labels = values.map((value) => choices.find((c) => c.value === value)?.label ?? value);
  const end = labels.at(-1) ?? '';
  return labels.length < 2 ? end : `${labels.slice(0, -1).join(', ')} ${last} ${end}`;
}
