import { AppError } from '../errors';
import { compileStandard, questionsOf } from './compile-standard';
import type { ChecklistDoc, InstrumentDoc } from './document';
import { FactTable } from './facts';
import type { Checklist, Law, Question, Run, Standard } from './law';
import { QuestionTable } from './questions';
import { faultAt, readDocuments, type LoadedChecklist } from './read-documents';
import { atomsOf } from './syntax';

export interface CompileOptions {
  /** Codes of checklists that are kept for old assessments only. */
  readonly retired?: ReadonlySet<string>;
  /** Takes the fault of one standard, so that those of the others are found too; else it is thrown. */
  readonly onFault?: (fault: AppError) => void;
}

const raise = (fault: AppError): never => {
  throw fault;
};

function orFault(onFault: (fault: AppError) => void, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    onFault(error);
  }
}

/**
 * Compiles instrument files into the law that the engine runs: every expression parsed once, every
 * question, value, fact and instrument resolved, S12 enforced.
 * Throws AppError INSTRUMENT_* with params file, line, column (from 1) and what is wrong.
 */
export function compileInstruments(
  docs: readonly InstrumentDoc[],
  { retired = new Set(), onFault = raise }: CompileOptions = {},
): Law {
  const { checklists: loaded, sources } = readDocuments(docs);
  const questions = new QuestionTable(loaded);
  const facts = new FactTable(loaded, questions);
  const compiled = new Map<string, Standard>();
  const checklists = loaded.map((file): Checklist => {
    const prospective = compileProspective(file, questions, facts);
    file.content.standards.forEach((_, index) => {
      orFault(onFault, () => {
        const standard = compileStandard({ file, index, questions, facts, sources, prospective });
        if (compiled.has(standard.id)) {
          const path = ['standards', index, 'id'];
          throw faultAt('INSTRUMENT_DUPLICATE', file.doc, path, standard.id);
        }
        compiled.set(standard.id, standard);
      });
    });
    const isRetired = retired.has(file.content.checklist);
    return { ...describe(file.content, questions, compiled), isRetired };
  });
  return {
    checklists,
    questions: questions.byId,
    standards: compiled,
    facts: facts.byName,
    instruments: new Map(Object.entries(sources.content.instruments)),
    dutyBearers: new Map(
      Object.entries(sources.content.duty_bearers).map(([name, bearer]) => [
        name,
        bearer.examined_as ?? [],
      ]),
    ),
    standardsByQuestion: indexByQuestion(compiled, ({ reads }) => reads),
    resultsByQuestion: indexByQuestion(compiled, ({ reads, qualifierReads }) => [
      ...new Set([...reads, ...qualifierReads]),
    ]),
    burden: questions.burden ?? null,
    slotCount: questions.slotCount,
    questionOfSlot: questions.ofSlot,
  };
}

export interface Prospective {
  readonly question: Question;
  readonly run: Run;
  /** What `run` asks for. */
  readonly reads: readonly Question[];
}

function compileProspective(
  file: LoadedChecklist,
  questions: QuestionTable,
  facts: FactTable,
): Prospective | null {
  const rule = file.content.prospective;
  if (rule === undefined) return null;
  const question = questions.byId.get(rule.reads);
  if (question === undefined) {
    throw faultAt(
      'INSTRUMENT_UNKNOWN_NAME',
      file.doc,
      ['prospective', 'reads'],
      file.content.checklist,
    );
  }
  const { expr, run } = facts.condition(
    file.doc,
    ['prospective', 'when'],
    file.content.checklist,
    rule.when,
  );
  return { question, run, reads: questionsOf([...atomsOf(expr, facts.exprOf)], questions) };
}

function describe(
  content: ChecklistDoc,
  questions: QuestionTable,
  compiled: ReadonlyMap<string, Standard>,
): Omit<Checklist, 'isRetired'> {
  const own = <T>(ids: readonly { id: string }[], from: ReadonlyMap<string, T>): T[] =>
    ids.map(({ id }) => from.get(id)).filter((entry) => entry !== undefined);
  return {
    id: content.checklist,
    title: content.title,
    version: content.version,
    questions: own(content.questions, questions.byId),
    standards: own(content.standards, compiled),
  };
}

function indexByQuestion(
  standards: ReadonlyMap<string, Standard>,
  readsOf: (standard: Standard) => readonly Question[],
): Map<string, Standard[]> {
  const index = new Map<string, Standard[]>();
  for (const standard of standards.values()) {
    for (const { id } of readsOf(standard)) {
      const list = index.get(id) ?? [];
      list.push(standard);
      index.set(id, list);
    }
  }
  return index;
}
