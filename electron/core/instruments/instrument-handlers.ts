import type { Parsed } from '../../../shared/api';
import type { Candidate } from '../../../shared/domain/instruments/candidate';
import type {
  InstrumentList,
  InstrumentRow,
} from '../../../shared/domain/instruments/instrument-file';
import { AppError } from '../../../shared/errors';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { adoptionHandlers, bundledChange } from './adoption-handlers';
import { authorOf } from './author';
import { readBundled } from './bundled';
import { checkText, readOwnFile } from './check-file';
import { compareWith } from './compare';
import { exportHandlers } from './export-handlers';
import { adoptedFiles, type AdoptedFile } from './instrument-store';
import type { InstrumentText } from './instrument-text';
import { sourcesCode } from './instrument-text';
import { offeredFiles } from './offered';
import { previewResults } from './preview';

/** Assessments in which a question of each checklist is answered now. */
function usesByCode({ db }: Context): ReadonlyMap<string, number> {
  const rows = db
    .prepare<[], { code: string; uses: number }>(
      `SELECT substr(question_id, 1, instr(question_id, '-') - 1) AS code,
         count(DISTINCT assessment_id) AS uses
       FROM current_answers WHERE value <> 'null' GROUP BY 1`,
    )
    .all();
  return new Map(rows.map(({ code, uses }) => [code, uses]));
}

function rowOf(context: Context, file: AdoptedFile, uses: number): InstrumentRow {
  const checklist = context.law.checklists.find(({ id }) => id === file.code);
  const title = file.code === sourcesCode ? 'Instruments and duty bearers cited' : file.code;
  return {
    code: file.code,
    title: checklist?.title ?? title,
    version: file.version,
    origin: file.origin,
    adoptedAt: file.adoptedAt,
    officerName: file.officerName,
    reason: file.reason,
    isRetired: file.isRetired,
    questions: checklist?.questions.length ?? 0,
    standards: checklist?.standards.length ?? 0,
    usedIn: uses,
    author: file.author,
    sha256: file.sha256,
  };
}

async function listFiles(context: Context): Promise<InstrumentList> {
  const adopted = adoptedFiles(context.db);
  const uses = usesByCode(context);
  const bundled = await readBundled(context.resourcesFolder).catch((error: unknown) => {
    // What is in force does not depend on the program's folder.
    if (error instanceof AppError) return [];
    throw error;
  });
  return {
    rows: adopted.map((file) => rowOf(context, file, uses.get(file.code) ?? 0)),
    offered: offeredFiles(adopted, bundled),
    unusable: context.lawbook.current().unusable,
  };
}

const check = ({ lawbook }: Context, name: string, yaml: string): Candidate =>
  checkText(name, yaml, lawbook.current().inUse).candidate;

async function readCandidate(
  context: Context,
  { path, signaturePath }: Parsed<'instrument.read'>,
): Promise<Candidate> {
  const yaml = await readOwnFile(path);
  const candidate = check(context, basename(path), yaml);
  if (signaturePath === null) return candidate;
  const signature = await readFile(signaturePath).catch((cause: unknown) => {
    throw new AppError('INSTRUMENT_FILE_UNREADABLE', {}, { cause });
  });
  const author = await authorOf(context, yaml, signature);
  return { ...candidate, author, signature: signature.toString('base64') };
}

async function readGuide({ resourcesFolder }: Context): Promise<{ readonly text: string }> {
  const file = join(resourcesFolder, 'guides', 'instrument-format.md');
  try {
    return { text: await readFile(file, 'utf8') };
  } catch (cause) {
    throw new AppError('INSTRUMENT_UNREADABLE', {}, { cause });
  }
}

/** @throws AppError INSTRUMENT_* with the first fault */
function accepted(context: Context, yaml: string) {
  const { errors, accepted: file } = checkText('file.yaml', yaml, context.lawbook.current().inUse);
  if (file === null) throw errors[0] ?? new AppError('INTERNAL', { where: 'instrument' });
  return file;
}

const changeOf = (
  context: Context,
  { change }: Parsed<'instrument.compare'>,
): Promise<InstrumentText[]> | InstrumentText[] =>
  change.kind === 'bundled'
    ? bundledChange(context, change.codes)
    : [accepted(context, change.yaml).text];

/** A query whose answer takes waiting: nothing of it is done in a transaction. */
const given = <T>(_: Context, __: unknown, value: T): T => value;

export const instrumentHandlers = {
  'instrument.list': staged(listFiles, given),
  'instrument.guide': staged(readGuide, given),
  'instrument.read': staged(readCandidate, given),
  'instrument.check': (context, { name, yaml }) => check(context, name, yaml),
  'instrument.preview': (context, { yaml, answers }) => {
    const { law, text } = accepted(context, yaml);
    return previewResults(law, text.code, answers);
  },
  'instrument.compare': staged(
    async (context, input) =>
      compareWith(context, context.lawbook.current().inUse, await changeOf(context, input)),
    given,
  ),
  ...adoptionHandlers,
  ...exportHandlers,
} satisfies Handlers<
  | 'instrument.list'
  | 'instrument.guide'
  | 'instrument.read'
  | 'instrument.check'
  | 'instrument.preview'
  | 'instrument.compare'
  | keyof typeof adoptionHandlers
  | keyof typeof exportHandlers
>;
