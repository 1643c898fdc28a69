import { AppError } from '../errors';
import { ChecklistDoc, type InstrumentDoc, type Path } from './document';
import { compileInstruments } from './compile';
import type { Law } from './law';
import { faultAt } from './read-documents';
import { pathOf, shapeInWords } from './shape-words';

/** Everything wrong with a file of the institution's own, in the order in which it is found. */
export interface CheckedFile {
  readonly faults: readonly AppError[];
  /** Null where its shape is wrong. */
  readonly content: ChecklistDoc | null;
  /** The law with the file in it; null where it has a fault. */
  readonly law: Law | null;
}

/** More would help nobody, and one slip can cause hundreds. */
const mostFaults = 100;

/**
 * Checks a parsed checklist beside the files it is to stand with: shape, then identifiers, then every
 * condition. Each stage needs the one before, so a fault in one hides the next. The others are read
 * only when they are needed: that takes longer than all the rest.
 */
export function checkOwnFile(
  own: InstrumentDoc,
  readOthers: () => readonly InstrumentDoc[],
): CheckedFile {
  const { content, faults } = checkShape(own);
  if (content === null) return { faults, content, law: null };
  const others = readOthers();
  const identifiers = [...foreignIds(own, content), ...conflicts(own, content, others)];
  if (identifiers.length > 0)
    return { faults: identifiers.slice(0, mostFaults), content, law: null };
  return { content, ...compileWith(own, others) };
}

function checkShape(own: InstrumentDoc): {
  readonly content: ChecklistDoc | null;
  readonly faults: readonly AppError[];
} {
  const isChecklist =
    typeof own.content === 'object' && own.content !== null && 'checklist' in own.content;
  if (!isChecklist)
    return { content: null, faults: [faultAt('INSTRUMENT_NOT_A_CHECKLIST', own, [], '')] };
  const parsed = ChecklistDoc.safeParse(own.content);
  if (parsed.success) return { content: parsed.data, faults: [] };
  const faults = parsed.error.issues
    .slice(0, mostFaults)
    .map((issue) => faultAt('INSTRUMENT_SHAPE', own, pathOf(issue), '', shapeInWords(issue)));
  return { content: null, faults };
}

function foreignIds(own: InstrumentDoc, { checklist, questions, standards }: ChecklistDoc) {
  const check = (key: string, ids: readonly string[]): AppError[] =>
    ids.flatMap((id, index) =>
      id.startsWith(`${checklist}-`)
        ? []
        : [faultAt('INSTRUMENT_FOREIGN_ID', own, [key, index, 'id'], id)],
    );
  return [
    ...check(
      'questions',
      questions.map(({ id }) => id),
    ),
    ...check(
      'standards',
      standards.map(({ id }) => id),
    ),
  ];
}

interface Named {
  /** Questions and standards share one space of names, and so on. */
  readonly space: string;
  readonly name: string;
  readonly path: Path;
}

/** Every name that a file gives to something, read from plain content of any shape. */
function namesIn(content: unknown): Named[] {
  if (typeof content !== 'object' || content === null) return [];
  const part = (key: string): unknown => Object.entries(content).find(([k]) => k === key)?.[1];
  const keysOf = (key: string): Named[] => {
    const group = part(key);
    if (typeof group !== 'object' || group === null || Array.isArray(group)) return [];
    return Object.keys(group).map((name) => ({ space: key, name, path: [key, name] }));
  };
  const idsOf = (key: string): Named[] => {
    const list: unknown = part(key);
    if (!Array.isArray(list)) return [];
    return list.flatMap((entry: unknown, index) =>
      typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
        ? [{ space: 'id', name: entry.id, path: [key, index, 'id'] }]
        : [],
    );
  };
  const code = part('checklist');
  return [
    ...(typeof code === 'string' ? [{ space: 'checklist', name: code, path: ['checklist'] }] : []),
    ...idsOf('questions'),
    ...idsOf('standards'),
    ...keysOf('facts'),
    ...keysOf('instruments'),
    ...keysOf('duty_bearers'),
  ];
}

/** Names that are taken, by another file or further up in the same one; both places are told. */
function conflicts(
  own: InstrumentDoc,
  content: ChecklistDoc,
  others: readonly InstrumentDoc[],
): AppError[] {
  const taken = new Map<string, { readonly doc: InstrumentDoc; readonly path: Path }>();
  const keyOf = ({ space, name }: Named): string => `${space} ${name}`;
  for (const doc of others)
    for (const named of namesIn(doc.content)) taken.set(keyOf(named), { doc, path: named.path });
  return namesIn(content).flatMap((named) => {
    const other = taken.get(keyOf(named));
    taken.set(keyOf(named), { doc: own, path: named.path });
    if (other === undefined) return [];
    const place = own.locate(named.path);
    const { line, column } = other.doc.locate(other.path);
    return [
      new AppError('INSTRUMENT_CONFLICT', {
        file: own.file,
        ...place,
        where: named.name,
        otherFile: other.doc.file,
        otherLine: line,
        otherColumn: column,
      }),
    ];
  });
}

function compileWith(own: InstrumentDoc, others: readonly InstrumentDoc[]) {
  const faults: AppError[] = [];
  const onFault = (fault: AppError): void => {
    faults.push(fault);
  };
  try {
    const law = compileInstruments([...others, own], { onFault });
    return { faults: faults.slice(0, mostFaults), law: faults.length === 0 ? law : null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { faults: [error], law: null };
  }
}
