import type { Law } from './law';
import type { Atom, Expr } from './syntax';

/**
 * A condition as an outline for readers: one line per question or fact, two spaces deeper for each
 * "all of" and "any of". `not` is carried down to the questions.
 */
export function expressionInWords(law: Law, expr: Expr): string {
  return linesOf(law, expr, true).join('\n');
}

function linesOf(law: Law, expr: Expr, isAffirmed: boolean): string[] {
  switch (expr.kind) {
    case 'true':
      return [isAffirmed ? 'always' : 'never'];
    case 'not':
      return linesOf(law, expr.of, !isAffirmed);
    case 'fact': {
      const meaning = law.facts.get(expr.name)?.meaning ?? '';
      return [`${expr.name} ${isAffirmed ? 'holds' : 'does not hold'}: ${meaning}`];
    }
    case 'and':
    case 'or': {
      const head = (expr.kind === 'and') === isAffirmed ? 'all of:' : 'any of:';
      const parts = expr.parts.flatMap((part) => linesOf(law, part, isAffirmed));
      return [head, ...parts.map((line) => `  ${line}`)];
    }
    default:
      return [atomInWords(law, expr, isAffirmed)];
  }
}

function atomInWords(law: Law, atom: Atom, isAffirmed: boolean): string {
  const asked = nameOf(law, atom.question);
  const not = isAffirmed ? '' : 'not ';
  switch (atom.kind) {
    case 'yes':
      return `${asked} ${isAffirmed ? 'yes' : 'no'}`;
    case 'is':
    case 'has':
      return `${asked} ${not}${labelsOf(law, atom.question, atom.values, 'or')}`;
    case 'all':
      return `${asked} ${not}all of ${labelsOf(law, atom.question, atom.values, 'and')}`;
    case 'any':
      return `${asked} ${isAffirmed ? 'at least one' : 'none'}`;
    case 'unanswered':
      return `${asked} ${isAffirmed ? 'unanswered' : 'answered'}`;
    case 'recorded':
      return `${asked} ${not}recorded as ${labelsOf(law, atom.question, [atom.value], 'or')}`;
    case 'shown':
      return `${asked} ${isAffirmed ? 'shown by the authority' : 'not shown by the authority'}`;
    case 'before':
      return `${asked} ${not}before ${nameOf(law, atom.second)}`;
  }
}

const nameOf = (law: Law, id: string): string => `${id} "${law.questions.get(id)?.text ?? ''}"`;

function labelsOf(law: Law, id: string, values: readonly string[], last: 'and' | 'or'): string {
  const choices = law.questions.get(id)?.choices ?? [];
  const labels = values.map((value) => choices.find((c) => c.value === value)?.label ?? value);
  const end = labels.at(-1) ?? '';
  return labels.length < 2 ? end : `${labels.slice(0, -1).join(', ')} ${last} ${end}`;
}
