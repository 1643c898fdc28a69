import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { AnswerValue } from '../../shared/domain/assessments/answer';
import type { Candidate } from '../../shared/domain/instruments/candidate';
import { AppError } from '../../shared/errors';
import { readBundled } from '../core/instruments/bundled';
import { checkText, readOwnFile, type CheckedText } from '../core/instruments/check-file';
import { previewResults } from '../core/instruments/preview';
import { tellError, tellMisuse } from './failure-text';
import { runFromXlsForm } from './from-xlsform';
import { addInstrument } from './instrument-add';
import type { Command, Io } from './io';
import { readJson } from './json-text';

const usage = `Usage: amparo instrument check FILE…
       amparo instrument preview FILE ANSWERS.json
       amparo instrument add VAULT FILE --officer NAME --reason TEXT [--signature FILE.p7s]
       amparo instrument from-xlsform FILE --prefix CODE [--language LANGUAGE] [--title TITLE]

FILE is a checklist of your own in YAML; resources/guides/instrument-format.md explains how to write
one. "check" and "preview" look at it beside the instruments that come with Amparo; nothing is stored.
"check" prints every fault as FILE:LINE:COLUMN, with the line itself. "preview" prints what the answers
give; ANSWERS.json holds an object such as { "NAT-Q01": "closed", "NAT-Q02": "no" }.
"add" puts the file in force in a vault. The passphrase is asked for, or taken from AMPARO_PASSPHRASE.
"from-xlsform" turns a form of ODK or KoBo into the questions of such a file; it has a --help of its own.

Exit codes: 0 no fault, or done; 1 failed; 2 wrong use; 3 a file has faults or cannot be read.
`;

export const instrumentExitCodes = { done: 0, failed: 1, usage: 2, faulty: 3 } as const;

function tellFaults(path: string, { faults }: Candidate, io: Io): void {
  for (const { line, column, code, says, excerpt } of faults)
    io.stderr(`${path}:${String(line)}:${String(column)}: ${code}: ${says}\n    ${excerpt}\n`);
}

/** Null where the file has a fault, which is then told. */
async function sound(path: string, io: Io): Promise<CheckedText['accepted']> {
  const inForce = await readBundled(io.resourcesFolder);
  const { candidate, accepted } = checkText(basename(path), await readOwnFile(path), inForce);
  tellFaults(path, candidate, io);
  return accepted;
}

/** One file that cannot be read must not hide what is wrong with the next. */
async function soundOrTold(path: string, io: Io): Promise<CheckedText['accepted']> {
  try {
    return await sound(path, io);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'INSTRUMENT_UNREADABLE') throw error;
    io.stderr(`${path}: `);
    tellError(error, io);
    return null;
  }
}

async function check(paths: readonly string[], io: Io): Promise<number> {
  if (paths.length === 0) throw new AppError('COMMAND_MISUSED');
  let isSound = true;
  for (const path of paths) {
    const accepted = await soundOrTold(path, io);
    if (accepted === null) isSound = false;
    else io.stdout(`${path}: ${accepted.text.code} ${accepted.text.version}, no fault\n`);
  }
  return isSound ? instrumentExitCodes.done : instrumentExitCodes.faulty;
}

const Answers = z.record(z.string(), AnswerValue);

async function readAnswers(path: string) {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('ASSESS_FILE_UNREADABLE', {}, { cause });
  });
  const parsed = Answers.safeParse(readJson(text).value);
  if (!parsed.success)
    throw new AppError('ANSWERS_SHAPE', { line: 1, column: 1, what: 'an object of answers' });
  return parsed.data;
}

async function preview(paths: readonly string[], io: Io): Promise<number> {
  const [file, answersFile, ...others] = paths;
  if (file === undefined || answersFile === undefined || others.length > 0)
    throw new AppError('COMMAND_MISUSED');
  const accepted = await sound(file, io);
  if (accepted === null) return instrumentExitCodes.faulty;
  const { law, text } = accepted;
  for (const result of previewResults(law, text.code, await readAnswers(answersFile))) {
    const effect = result.effect === '-' ? '' : ` [${result.effectInWords}]`;
    io.stdout(`${result.standardId} ${result.title}\n  ${result.label}${effect}\n`);
    for (const line of result.because) io.stdout(`  because: ${line}\n`);
    for (const line of result.open) io.stdout(`  open: ${line}\n`);
  }
  return instrumentExitCodes.done;
}

/** Faults of the files given, as against a failure of anything else. */
const ofFiles = /^(INSTRUMENT|ANSWERS|ASSESS)_/;

function exitOf(error: unknown, io: Io): number {
  if (!(error instanceof AppError)) throw error;
  if (error.code === 'COMMAND_MISUSED') {
    tellMisuse(usage, io);
    return instrumentExitCodes.usage;
  }
  tellError(error, io);
  return ofFiles.test(error.code) ? instrumentExitCodes.faulty : instrumentExitCodes.failed;
}

type Action = (argv: readonly string[], io: Io) => Promise<number>;

const actions: ReadonlyMap<string, Action> = new Map([
  ['check', check],
  ['preview', preview],
  ['add', addInstrument],
  ['from-xlsform', runFromXlsForm],
]);

/** The command `instrument`. */
export const runInstrument: Command = async ([what, ...rest], io) => {
  if (what === '--help' || what === '-h') {
    io.stdout(usage);
    return instrumentExitCodes.done;
  }
  try {
    const action = actions.get(what ?? '');
    if (action === undefined) throw new AppError('COMMAND_MISUSED');
    return await action(rest, io);
  } catch (error) {
    return exitOf(error, io);
  }
};
