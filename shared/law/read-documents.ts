import { AppError, type ErrorCode } from '../errors';
import { ChecklistDoc, SourcesDoc, type InstrumentDoc, type Path } from './document';
import { ExpressionFault } from './lexer';

export interface LoadedChecklist {
  readonly doc: InstrumentDoc;
  readonly content: ChecklistDoc;
}
export interface LoadedSources {
  readonly doc: InstrumentDoc;
  readonly content: SourcesDoc;
}

/** Checks the shape of each file and sorts checklists from the list of sources. */
export function readDocuments(docs: readonly InstrumentDoc[]): {
  readonly checklists: readonly LoadedChecklist[];
  readonly sources: LoadedSources;
} {
  const checklists: LoadedChecklist[] = [];
  let sources: LoadedSources | undefined;
  for (const doc of docs) {
    const parsed = isSources(doc.content)
      ? SourcesDoc.safeParse(doc.content)
      : ChecklistDoc.safeParse(doc.content);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const path = (issue?.path ?? []).map((step) => (typeof step === 'symbol' ? '' : step));
      throw faultAt('INSTRUMENT_SHAPE', doc, path, '', issue?.code ?? 'invalid');
    }
    if ('checklists' in parsed.data) {
      if (sources !== undefined)
        throw faultAt('INSTRUMENT_DUPLICATE', doc, ['instruments'], 'instruments');
      sources = { doc, content: parsed.data };
    } else {
      const { checklist } = parsed.data;
      if (checklists.some((other) => other.content.checklist === checklist)) {
        throw faultAt('INSTRUMENT_DUPLICATE', doc, ['checklist'], checklist);
      }
      checklists.push({ doc, content: parsed.data });
    }
  }
  if (sources === undefined) throw new AppError('INSTRUMENT_UNREADABLE');
  const order = sources.content.checklists;
  const place = (file: LoadedChecklist): number => {
    const at = order.indexOf(file.content.checklist);
    return at < 0 ? order.length : at;
  };
  checklists.sort((a, b) => place(a) - place(b));
  return { checklists, sources: withOwnSources(sources, checklists) };
}

/** The list of sources, as against a checklist. */
export const isSources = (content: unknown): boolean =>
  typeof content === 'object' &&
  content !== null &&
  'instruments' in content &&
  !('checklist' in content);

/** The list of sources, and after it what checklists bring of their own. */
function withOwnSources(
  sources: LoadedSources,
  checklists: readonly LoadedChecklist[],
): LoadedSources {
  const instruments = { ...sources.content.instruments };
  const bearers = { ...sources.content.duty_bearers };
  for (const { doc, content } of checklists) {
    addNew(doc, 'instruments', instruments, content.instruments ?? {});
    addNew(doc, 'duty_bearers', bearers, content.duty_bearers ?? {});
  }
  return { ...sources, content: { ...sources.content, instruments, duty_bearers: bearers } };
}

function addNew<T>(
  doc: InstrumentDoc,
  key: string,
  known: Record<string, T>,
  added: Readonly<Record<string, T>>,
): void {
  for (const [name, entry] of Object.entries(added)) {
    if (Object.hasOwn(known, name)) throw faultAt('INSTRUMENT_DUPLICATE', doc, [key, name], name);
    known[name] = entry;
  }
}

/** The error for a place in an instrument file. */
export function faultAt(
  code: ErrorCode,
  doc: InstrumentDoc,
  path: Path,
  where: string,
  what = '',
  offset = 0,
): AppError {
  const { line, column } = doc.locate(path, offset);
  return new AppError(code, { file: doc.file, line, column, where, what });
}

const codes: Partial<Record<ExpressionFault['reason'], ErrorCode>> = {
  'unknown question': 'INSTRUMENT_UNKNOWN_NAME',
  'unknown value': 'INSTRUMENT_UNKNOWN_NAME',
  'unknown fact': 'INSTRUMENT_UNKNOWN_NAME',
  'circular fact': 'INSTRUMENT_CIRCULAR',
  'wrong kind of question': 'INSTRUMENT_WRONG_TYPE',
  'question that may not decide': 'INSTRUMENT_NOT_DECISIVE',
};

/** Runs a piece of compilation; a fault in the expression at `path` becomes an AppError there. */
export function guardExpression<T>(doc: InstrumentDoc, path: Path, where: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    const code = codes[error.reason] ?? 'INSTRUMENT_EXPRESSION';
    throw faultAt(code, doc, path, where, error.reason, error.at);
  }
}
