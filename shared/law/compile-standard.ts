import type { Prospective } from './compile';
import type { ChecklistDoc, StandardDoc } from './document';
import type { FactTable } from './facts';
import { ExpressionFault } from './lexer';
import type { Condition, Question, Standard } from './law';
import type { QuestionTable } from './questions';
import { faultAt, type LoadedChecklist, type LoadedSources } from './read-documents';
import { contradictsLevel, subjectsByLevel } from './subjects';
import { atomsOf, type Atom, type Expr } from './syntax';

interface Input {
  readonly file: LoadedChecklist;
  readonly index: number;
  readonly questions: QuestionTable;
  readonly facts: FactTable;
  readonly sources: LoadedSources;
  readonly prospective: Prospective | null;
}

/** Compiles one standard of a checklist. Throws AppError INSTRUMENT_* at the place of the fault. */
export function compileStandard(input: Input): Standard {
  const doc = documentOf(input);
  checkReferences(input, doc);
  checkSubjects(input, doc);
  const { key, text } = conclusionOf(doc);
  const trigger = condition(input, doc, 'trigger', doc.trigger);
  const breach = condition(input, doc, key, text);
  const { exprOf } = input.facts;
  const atoms = [...atomsOf(trigger.expr, exprOf), ...atomsOf(breach.expr, exprOf)];
  const reads = questionsOf(atoms, input.questions);
  const facts = new Set([...factsOf(trigger.expr, exprOf), ...factsOf(breach.expr, exprOf)]);
  const bearers = bearerSlots(doc, input);
  const staged = isStaged(reads, input.prospective) ? input.prospective : null;
  return {
    ...describe(doc, input.file.content),
    bearerSlots: bearers,
    trigger,
    breach,
    atoms,
    reads,
    shown: reads.filter(({ id }) => atoms.some((a) => a.kind === 'shown' && a.question === id)),
    facts,
    monotone: !atoms.some(({ kind }) => ['unanswered', 'recorded', 'shown'].includes(kind)),
    prospective: staged?.run ?? null,
    qualifierReads: [
      ...qualifierFacts(facts).flatMap((name) =>
        questionsOf([...atomsOf(exprOf(name), exprOf)], input.questions),
      ),
      ...(staged?.reads ?? []),
      ...(bearers.length === 0 ? [] : examinedBodies(input.questions)),
    ],
  };
}

/** The facts that S7 asks about besides those that the conditions name (see qualifiersOf). */
function qualifierFacts(named: ReadonlySet<string>): string[] {
  const victim = named.has('VICTIM') ? ['VICTIM_ESTABLISHED', 'CHILD'] : [];
  return named.has('CHILD') ? [...victim, 'CHILD_PRESUMED'] : victim;
}

const examinedBodies = (questions: QuestionTable): Question[] =>
  [questions.byId.get('SUB-Q16')].filter((question) => question !== undefined);

/** SUB-Q16 records which bodies were examined; bearers that it cannot name are left out. */
function bearerSlots(doc: StandardDoc, { sources, questions }: Input): number[][] {
  const [examined] = examinedBodies(questions);
  if (examined === undefined) return [];
  return doc.duty_bearers
    .map((bearer) =>
      (sources.content.duty_bearers[bearer]?.examined_as ?? []).map((value) => {
        const index = examined.choices.findIndex((choice) => choice.value === value);
        return index < 0 ? -1 : examined.slot + index; // -1: never examined
      }),
    )
    .filter((slots) => slots.length > 0);
}

const isStaged = (reads: readonly Question[], rule: Prospective | null): boolean =>
  rule !== null && reads.includes(rule.question);

function documentOf({ file, index }: Input): StandardDoc {
  const doc = file.content.standards[index];
  if (doc === undefined) throw new RangeError('no standard at this index');
  return doc;
}

function conclusionOf(doc: StandardDoc): { key: string; text: string } {
  switch (doc.kind) {
    case 'standard':
      return { key: 'breach', text: doc.breach };
    case 'test':
      return { key: 'met', text: doc.met };
    case 'unsettled':
      return { key: 'observation', text: doc.observation };
  }
}

function checkReferences({ file, index, sources }: Input, doc: StandardDoc): void {
  const fail = (path: (string | number)[], what: string): never => {
    const full = ['standards', index, ...path];
    throw faultAt('INSTRUMENT_UNKNOWN_NAME', file.doc, full, doc.id, what);
  };
  doc.sources.forEach(({ instrument }, at) => {
    if (!(instrument in sources.content.instruments)) {
      fail(['sources', at, 'instrument'], 'unknown instrument');
    }
  });
  doc.duty_bearers.forEach((bearer, at) => {
    if (!(bearer in sources.content.duty_bearers)) {
      fail(['duty_bearers', at], 'unknown duty bearer');
    }
  });
}

/** A subject that its level excludes, or one that is named twice. */
function checkSubjects({ file, index }: Input, doc: StandardDoc): void {
  doc.subjects?.forEach((kind, at) => {
    const isTwice = doc.subjects?.indexOf(kind) !== at;
    if (!isTwice && !contradictsLevel(doc.level, kind)) return;
    const what = isTwice ? `“${kind}” stands here twice` : `level ${doc.level} excludes “${kind}”`;
    const path = ['standards', index, 'subjects', at];
    throw faultAt('INSTRUMENT_SUBJECT', file.doc, path, doc.id, what);
  });
}

/** S12: a question that is only recorded may occur nowhere but in the trigger of a test. */
function condition(input: Input, doc: StandardDoc, key: string, text: string): Condition {
  const { file, index, facts, questions } = input;
  const path = ['standards', index, key];
  const compiled = facts.condition(file.doc, path, doc.id, text);
  if (doc.kind === 'test' && key === 'trigger') return compiled;
  for (const atom of atomsOf(compiled.expr, facts.exprOf)) {
    if (questions.byId.get(atom.question)?.decides !== false) continue;
    facts.guard(file.doc, path, doc.id, () => {
      throw new ExpressionFault('question that may not decide', 0);
    });
  }
  return compiled;
}

export function questionsOf(atoms: readonly Atom[], questions: QuestionTable): Question[] {
  const found = new Set<Question>();
  const add = (question: Question | undefined): void => {
    if (question !== undefined) found.add(question);
  };
  for (const atom of atoms) {
    add(questions.byId.get(atom.question));
    if (atom.kind === 'before') add(questions.byId.get(atom.second));
  }
  if (atoms.some(({ kind }) => kind === 'shown')) add(questions.burden);
  return [...found];
}

function factsOf(expr: Expr, exprOf: (name: string) => Expr): string[] {
  switch (expr.kind) {
    case 'and':
    case 'or':
      return expr.parts.flatMap((part) => factsOf(part, exprOf));
    case 'not':
      return factsOf(expr.of, exprOf);
    case 'fact':
      return [expr.name, ...factsOf(exprOf(expr.name), exprOf)];
    default:
      return [];
  }
}

type Described = Omit<
  Standard,
  | 'trigger'
  | 'breach'
  | 'atoms'
  | 'shown'
  | 'reads'
  | 'facts'
  | 'monotone'
  | 'prospective'
  | 'bearerSlots'
  | 'qualifierReads'
>;

function describe(doc: StandardDoc, content: ChecklistDoc): Described {
  return {
    id: doc.id,
    checklist: content.checklist,
    alwaysYardstick: content.always_yardstick ?? false,
    title: doc.title,
    kind: doc.kind,
    level: doc.level,
    subjects: doc.subjects ?? subjectsByLevel(content.checklist, doc.level),
    reference: doc.reference,
    appliesTo: doc.applies_to,
    nature: doc.nature,
    absolute: doc.absolute ?? false,
    decisive: doc.decisive,
    sources: doc.sources.map(({ instrument, pin, weight, background }) => ({
      instrument,
      pin: pin ?? '',
      weight,
      background: background ?? false,
    })),
    cap: doc.cap ?? null,
    coversSuspected: doc.covers_suspected ?? false,
    arguable: doc.arguable ?? false,
    hedge: doc.hedge ?? null,
    drafting: doc.drafting ?? null,
    note: doc.note ?? null,
    recommendation: doc.recommendation,
    dutyBearers: doc.duty_bearers,
  };
}
