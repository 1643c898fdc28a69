/**
 * The conditions of all standards as a person would write them in plain code: comparisons of numbers,
 * each fact worked out once, and no condition read further than it takes to know its value.
 */
import type { Law, Question, Standard } from '../../shared/law';
import type { Atom, Expr } from '../../shared/law/syntax';

const question = (law: Law, id: string): Question => {
  const found = law.questions.get(id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};

const placeOf = ({ slot, choices }: Question, value: string): number =>
  slot + choices.findIndex((choice) => choice.value === value);

/** Gives each intermediate value of one function a name of its own. */
interface Names {
  readonly law: Law;
  readonly next: () => string;
  readonly given: readonly string[];
}

function newNames(law: Law): Names {
  const given: string[] = [];
  return {
    law,
    given,
    next: () => {
      const name = `v${given.length}`;
      given.push(name);
      return name;
    },
  };
}

/** A function of its own for each condition, as one would write it: `body` is its return value. */
function functionOf(head: string, names: Names, body: string): string {
  const variables = names.given.length === 0 ? '' : `  let ${names.given.join(', ')};\n`;
  return `${head} {\n${variables}  return ${body};\n}`;
}

/**
 * -1, 0 and 1 joined by AND (the lowest) or OR (the highest), left to right, until one decides. What
 * is left then is 0 and one other value, and of those `&` keeps 0 for both: 0 & 1, 0 & -1.
 */
function joined(names: Names, kind: 'and' | 'or', parts: readonly string[]): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const held = parts.map((part) => ({ name: names.next(), part }));
  const tests = held.map(({ name, part }) =>
    kind === 'and' ? `(${name} = ${part}) < 0 ? -1 : ` : `(${name} = ${part}) > 0 ? 1 : `,
  );
  return `(${tests.join('')}${held.map(({ name }) => name).join(' & ')})`;
}

function plain(names: Names, expr: Expr): string {
  switch (expr.kind) {
    case 'true':
      return '1';
    case 'and':
    case 'or':
      return joined(
        names,
        expr.kind,
        expr.parts.map((part) => plain(names, part)),
      );
    case 'not':
      return `-(${plain(names, expr.of)})`;
    case 'fact':
      return `f.${expr.name}`;
    default:
      return plainAtom(names, expr);
  }
}

function plainAtom(names: Names, atom: Atom): string {
  const asked = question(names.law, atom.question);
  const { slot, width } = asked;
  const slots = Array.from({ length: width }, (_, index) => slot + index);
  const listed = (kind: 'and' | 'or', places: readonly number[]) =>
    joined(
      names,
      kind,
      places.map((place) => `s[${place}]`),
    );
  const is = (value: string) => {
    if (asked.type === 'yes_no') return `s[${slot}] === ${value === 'yes' ? 1 : -1}`;
    const place = placeOf(asked, value);
    return asked.type === 'any_of' ? `s[${place}] === 1` : `s[${slot}] === ${place - slot + 1}`;
  };
  switch (atom.kind) {
    case 'yes':
      return `s[${slot}]`;
    case 'is':
      return `(s[${slot}] === 0 ? 0 : ${atom.values.map(is).join(' || ')} ? 1 : -1)`;
    case 'has':
    case 'all':
      return listed(
        atom.kind === 'all' ? 'and' : 'or',
        atom.values.map((value) => placeOf(asked, value)),
      );
    case 'any': {
      const values = listed(
        'or',
        slots.filter((place) => place !== asked.noneSlot),
      );
      return asked.noneSlot < 0 ? values : `(s[${asked.noneSlot}] === 1 ? -1 : ${values})`;
    }
    case 'unanswered':
      return `(${slots.map((place) => `s[${place}] === 0`).join(' && ')} ? 1 : -1)`;
    case 'recorded':
      return `(${is(atom.value)} ? 1 : -1)`;
    case 'shown': {
      const silence = question(names.law, 'BUR-Q01').slot;
      return `(s[${slot}] !== 0 ? s[${slot}] : s[${silence}] === 1 || s[${asked.silenceSlot}] === 1 ? -1 : 0)`;
    }
    case 'before': {
      const second = question(names.law, atom.second).slot;
      return `(s[${slot + 1}] === 0 || s[${second}] === 0 ? 0 : s[${slot + 1}] < s[${second}] ? 1 : s[${slot}] >= s[${second + 1}] ? -1 : 0)`;
    }
  }
}

const outcomes: Readonly<Record<Standard['kind'], readonly [string, string, string]>> = {
  standard: ['COMPLIANT', 'INSUFFICIENT INFORMATION', 'BREACH INDICATED'],
  test: ['NOT MET', 'UNDETERMINED', 'MET'],
  unsettled: ['NOT APPLICABLE', 'INSUFFICIENT INFORMATION', 'NOT APPLICABLE'],
};

const nameOf = (id: string): string => id.replace('-', '');

function standardFunction(law: Law, { id, kind, trigger, breach }: Standard): string {
  const names = newNames(law);
  const [no, unknown, yes] = outcomes[kind].map((label) => `'${label}'`);
  const [t, b] = [names.next(), names.next()];
  const body =
    `(${t} = ${plain(names, trigger.expr)}) < 0 ? 'NOT APPLICABLE' : ` +
    `${t} === 0 ? 'INSUFFICIENT INFORMATION' : ` +
    `(${b} = ${plain(names, breach.expr)}) > 0 ? ${yes} : ${b} < 0 ? ${no} : ${unknown}`;
  return functionOf(`function ${nameOf(id)}(s, f)`, names, body);
}

/** The names of all facts, each after those that it reads. */
function factsInOrder(law: Law): string[] {
  const ordered = new Set<string>();
  const visit = (expr: Expr): void => {
    if (expr.kind === 'and' || expr.kind === 'or') expr.parts.forEach(visit);
    else if (expr.kind === 'not') visit(expr.of);
    else if (expr.kind === 'fact' && !ordered.has(expr.name)) {
      const fact = law.facts.get(expr.name);
      if (fact === undefined) throw new Error(`no fact ${expr.name}`);
      visit(fact.expr);
      ordered.add(expr.name);
    }
  };
  for (const name of law.facts.keys()) visit({ kind: 'fact', at: 0, name });
  return [...ordered];
}

/** A module whose `all(slots)` gives the outcomes of all standards in the order of the law. */
export function plainModule(law: Law): string {
  const facts = factsInOrder(law);
  const factFunctions = facts.map((name) => {
    const fact = law.facts.get(name);
    if (fact === undefined) throw new Error(`no fact ${name}`);
    const names = newNames(law);
    return functionOf(`function ${name}(s, f)`, names, plain(names, fact.expr));
  });
  const standards = [...law.standards.values()];
  const empty = facts.map((name) => `${name}: 0`).join(', ');
  return [
    ...factFunctions,
    ...standards.map((standard) => standardFunction(law, standard)),
    'export const all = (s) => {',
    `  const f = { ${empty} };`,
    ...facts.map((name) => `  f.${name} = ${name}(s, f);`),
    `  return [${standards.map(({ id }) => `${nameOf(id)}(s, f)`).join(', ')}];`,
    '};',
    '',
  ].join('\n');
}
