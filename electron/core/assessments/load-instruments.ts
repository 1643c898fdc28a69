import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Node as YamlNode,
} from 'yaml';
import { AppError } from '../../../shared/errors';
import {
  compileInstruments,
  type InstrumentDoc,
  type Law,
  type Path,
  type Position,
} from '../../../shared/law';
import { syntaxInWords } from './syntax-words';

/**
 * Reads every *.yaml of a folder and compiles it into the law. Throws AppError INSTRUMENT_* with
 * file, line and column; INSTRUMENT_UNREADABLE when the folder or a file cannot be read.
 */
export async function loadInstruments(folder: string): Promise<Law> {
  const docs = await readFolder(folder);
  return compileInstruments(docs);
}

async function readFolder(folder: string): Promise<InstrumentDoc[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
    return await Promise.all(
      names.map(async (name) => parseInstrument(name, await readFile(join(folder, name), 'utf8'))),
    );
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('INSTRUMENT_UNREADABLE', {}, { cause: error });
  }
}

/** Parses one instrument file. Throws AppError INSTRUMENT_SYNTAX with line and column. */
export function parseInstrument(file: string, source: string): InstrumentDoc {
  const { doc, faults } = readInstrument(file, source);
  const [fault] = faults;
  if (fault !== undefined) throw fault;
  return doc;
}

/** The same, with every fault of the writing; where there is one, the content is not to be used. */
export function readInstrument(
  file: string,
  source: string,
): { readonly doc: InstrumentDoc; readonly faults: readonly AppError[] } {
  const lines = new LineCounter();
  const document = parseYaml(file, source, lines);
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = firstPerPlace(document.errors).map(
    ({ pos, code, message }) =>
      new AppError('INSTRUMENT_SYNTAX', {
        file,
        ...positionAt(pos[0]),
        what: syntaxInWords(code, message),
      }),
  );
  return {
    doc: {
      file,
      content: faults.length > 0 ? null : toPlain(document, file),
      locate: (path, offset = 0) => positionAt(offsetOf(document, source, path, offset)),
    },
    faults,
  };
}

/** One slip can make the parser complain many times of the same place. */
function firstPerPlace(errors: Document['errors']): Document['errors'] {
  const places = new Set<number>();
  return errors
    .filter(({ pos: [at] }) => places.size < mostFaults && !places.has(at) && places.add(at))
    .slice(0, mostFaults);
}

/** More would help nobody. */
const mostFaults = 50;

const unreadable = (file: string, what: string, cause: unknown): AppError =>
  new AppError('INSTRUMENT_SYNTAX', { file, line: 1, column: 1, what }, { cause });

/** Nesting without end exhausts the parser, which then throws other errors than its own. */
function parseYaml(file: string, source: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(source, { lineCounter, prettyErrors: false, logLevel: 'error' });
  } catch (cause) {
    throw unreadable(file, 'its entries lie too deep in one another', cause);
  }
}

/** Refuses documents that only expand when read (aliases without end). */
function toPlain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch (cause) {
    throw unreadable(file, 'it repeats itself without end', cause);
  }
}

/** The deepest node of the path that exists; inside a text, the character at `offset` of its value. */
function offsetOf(document: Document, source: string, path: Path, offset: number): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node: unknown =
      depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (!isNode(node) || !node.range) continue;
    if (depth === path.length && isScalar(node)) return characterOf(node, source, offset);
    return keyOffset(document, path, depth) ?? node.range[0];
  }
  return 0;
}

/** For a key that holds a collection, the place of the key itself. */
function keyOffset(document: Document, path: Path, depth: number): number | undefined {
  const key = path[depth - 1];
  const parent: unknown =
    depth < 2 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
  if (!isCollection(parent) || !isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

/**
 * A text may be quoted or folded over lines, so characters other than white space are counted: the
 * n-th of the value is the n-th of the source, after an opening quote.
 */
function characterOf(node: YamlNode, source: string, offset: number): number {
  const start = node.range?.[0] ?? 0;
  if (!isScalar(node) || typeof node.value !== 'string' || offset === 0) return start;
  let left = node.value.slice(0, offset).replace(/\s/g, '').length;
  const isAtEnd = offset >= node.value.length;
  let at = start + (/["']/.test(source.charAt(start)) ? 1 : 0);
  const isSpace = (): boolean => /\s/.test(source.charAt(at));
  while (at < source.length && (left > 0 || (isSpace() && !isAtEnd))) {
    if (!isSpace()) left -= 1;
    at += 1;
  }
  return at;
}
