import { readFile } from 'node:fs/promises';
import type {
  Candidate,
  CandidateContent,
  PreviewQuestion,
} from '../../../shared/domain/instruments/candidate';
import { compareVersions } from '../../../shared/domain/instruments/instrument-file';
import { AppError } from '../../../shared/errors';
import { checkOwnFile, type Law, type Question } from '../../../shared/law';
import { parseInstrument, readInstrument } from '../assessments/load-instruments';
import { questionsOf } from '../assessments/checklists';
import { faultOf } from './faults';
import { fileNameOf, inOrder, sha256Of, type InstrumentText } from './instrument-text';

/** As many characters as the table of operations takes; a comparison of keys grows with their square. */
const largest = 250_000;

/** A file of the institution's own, checked beside the files in force. */
export interface CheckedText {
  readonly candidate: Candidate;
  /** The faults as errors, for operations that cannot go on with them. */
  readonly errors: readonly AppError[];
  /** The file to put in force, and the law with it; null where it has a fault. */
  readonly accepted: { readonly text: InstrumentText; readonly law: Law } | null;
}

/**
 * The bytes of a file that an officer picked, as text.
 * @throws AppError INSTRUMENT_FILE_UNREADABLE, INSTRUMENT_FILE_TOO_LARGE, INSTRUMENT_FILE_ENCODING
 */
export async function readOwnFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('INSTRUMENT_FILE_UNREADABLE', {}, { cause });
  });
  if (bytes.length > largest) throw new AppError('INSTRUMENT_FILE_TOO_LARGE');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('INSTRUMENT_FILE_ENCODING', {}, { cause });
  }
}

/** Checks a file as it would stand in force. Nothing is stored. */
export function checkText(
  name: string,
  yaml: string,
  inForce: readonly InstrumentText[],
): CheckedText {
  const { content, errors, law } = findFaults(name, yaml, inForce);
  const checklist = law?.checklists.find(({ id }) => id === content?.checklist);
  const accepted =
    law === null || content === null
      ? null
      : { law, text: textOf(content.checklist, content.version, yaml) };
  return {
    errors,
    accepted,
    candidate: {
      name,
      yaml,
      sha256: sha256Of(yaml),
      faults: errors.map((error) => faultOf(error, yaml)),
      content:
        content === null
          ? null
          : describe(content, inForce, checklist === undefined ? [] : questionsOf(checklist)),
      author: null,
      signature: null,
    },
  };
}

const textOf = (code: string, version: string, yaml: string): InstrumentText => ({
  code,
  version,
  yaml,
  sha256: sha256Of(yaml),
  origin: 'institution',
  isRetired: false,
});

function findFaults(name: string, yaml: string, inForce: readonly InstrumentText[]) {
  const none = { content: null, law: null };
  try {
    const { doc, faults } = readInstrument(name, yaml);
    if (faults.length > 0) return { ...none, errors: faults };
    const code = codeIn(doc.content);
    const isEarlier = (text: InstrumentText): boolean =>
      text.origin === 'institution' && text.code === code;
    const others = inOrder(inForce.filter((text) => !isEarlier(text)));
    const checked = checkOwnFile(doc, () =>
      others.map((text) => parseInstrument(fileNameOf(text), text.yaml)),
    );
    return { content: checked.content, law: checked.law, errors: checked.faults };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...none, errors: [error] };
  }
}

const codeIn = (content: unknown): unknown =>
  typeof content === 'object' && content !== null && 'checklist' in content
    ? content.checklist
    : null;

type Content = NonNullable<ReturnType<typeof findFaults>['content']>;

function describe(
  content: Content,
  inForce: readonly InstrumentText[],
  questions: readonly Question[],
): CandidateContent {
  return {
    code: content.checklist,
    title: content.title,
    version: content.version,
    inForce: inForce.find(({ code }) => code === content.checklist)?.version ?? null,
    questions: questions.map(previewQuestion),
    standards: content.standards.map(({ id, title }) => ({ id, title })),
    instruments: Object.keys(content.instruments ?? {}),
  };
}

const previewQuestion = ({ id, type, text, help, choices }: Question): PreviewQuestion => ({
  id,
  type,
  text,
  help,
  choices,
});

/** @throws AppError INSTRUMENT_NOT_NEWER */
export function checkNewer({ code, version }: InstrumentText, inForce: readonly InstrumentText[]) {
  const before = inForce.find((text) => text.code === code);
  if (before !== undefined && compareVersions(version, before.version) <= 0)
    throw new AppError('INSTRUMENT_NOT_NEWER', { code, version, inForce: before.version });
}
