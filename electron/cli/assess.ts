import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { AppError, failureOf } from '../../shared/errors';
import { evaluate, explain, type Law, type Reasons, type StandardResult } from '../../shared/law';
import { loadInstruments } from '../core/assessments/load-instruments';
import { readFrames, type Frame } from './assess-input';
import { frameInWords } from './assess-text';
import { readJson } from './json-text';

/** Where a command writes. */
export interface CommandIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** Exit codes: 0 assessed; 2 the command or the file is wrong; 3 the file cannot be read. */
export const assessExitCodes = { done: 0, wrong: 2, unreadable: 3 } as const;

const usage = `Usage: assess FILE.json [--frame ID] [--background on|off] [--json [--no-reasons]]

Applies all standards to the answers in FILE and prints outcome, legal effect, qualifiers,
the answers that decided and the open questions that can still change the result.
FILE holds a list of cases, a case or a single frame, as in the published cases, in UTF-8;
- reads it from standard input.

  --frame ID           only this frame
  --background on|off  count the background mappings as confirmed by the institution (default
                       off). Besides effects this can change an outcome: a standard whose named
                       treaties bind nobody here (rule L3) is examined all the same when a
                       mapping so confirmed binds
  --json               print { frames: [{ id, state, results }] } instead of text, a frame a line
  --no-reasons         with --json: outcome, effect and qualifiers only, for many frames

Exit codes: 0 assessed, 2 wrong command or file content, 3 file cannot be read.
`;

interface Command {
  readonly file: string;
  readonly frame: string | undefined;
  readonly background: boolean;
  readonly json: boolean;
  readonly reasons: boolean;
}

/**
 * The command `assess`. `resourcesFolder` holds instruments/. Never throws for a
 * foreseen fault: it writes the code with its sentences to stderr and gives the exit code.
 */
export async function runAssess(
  argv: readonly string[],
  io: CommandIo,
  resourcesFolder: string,
): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.stdout(usage);
    return assessExitCodes.done;
  }
  try {
    const command = readCommand(argv);
    const text = await readText(command.file);
    const law = await loadInstruments(join(resourcesFolder, 'instruments'));
    const frames = readFrames(law, readJson(text), command.background);
    const wanted = frames.filter(({ id }) => command.frame === undefined || id === command.frame);
    if (command.frame !== undefined && wanted.length === 0) {
      throw new AppError('ASSESS_FRAME_NOT_FOUND');
    }
    if (command.json) printJson(law, wanted, io, command.reasons);
    else printText(law, wanted, io);
    return assessExitCodes.done;
  } catch (error) {
    return report(error, io);
  }
}

function readCommand(argv: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        frame: { type: 'string' },
        background: { type: 'string', default: 'off' },
        json: { type: 'boolean', default: false },
        'no-reasons': { type: 'boolean', default: false },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new AppError('ASSESS_USAGE');
    if (!['on', 'off'].includes(values.background)) throw new AppError('ASSESS_USAGE');
    const reasons = !values['no-reasons'];
    if (!reasons && !values.json) throw new AppError('ASSESS_USAGE');
    return {
      file,
      frame: values.frame,
      background: values.background === 'on',
      json: values.json,
      reasons,
    };
  } catch (error) {
    throw new AppError('ASSESS_USAGE', {}, { cause: error });
  }
}

async function readText(file: string): Promise<string> {
  return inUtf8(await readBytes(file));
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await (file === '-' ? buffer(process.stdin) : readFile(file));
  } catch (error) {
    throw new AppError('ASSESS_FILE_UNREADABLE', {}, { cause: error });
  }
}

/** Bytes of another encoding would otherwise turn into other characters without a word. */
function inUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new AppError('ASSESS_FILE_ENCODING', {}, { cause: error });
  }
}

function report(error: unknown, io: CommandIo): number {
  if (!(error instanceof AppError)) throw error;
  const { code, says, advice } = failureOf(error.code, error.params);
  const { path } = error.params;
  const place = path === undefined ? '' : `In the file: ${path}\n`;
  io.stderr(`${code}: ${says}\n${advice}\n${place}`);
  return code === 'ASSESS_FILE_UNREADABLE' ? assessExitCodes.unreadable : assessExitCodes.wrong;
}

export interface ExplainedResult {
  readonly result: StandardResult;
  readonly reasons: Reasons;
}

/**
 * The engine remembers what it worked out for as long as answers and context live. So they are
 * copied: what it remembers goes with the copy, and a file of many frames needs no more memory.
 */
function own({ file, context }: Frame): Pick<Frame, 'file' | 'context'> {
  return { file: { slots: Int32Array.from(file.slots) }, context: { ...context } };
}

function assessFrame(law: Law, frame: Frame): Map<string, ExplainedResult> {
  const { file, context } = own(frame);
  return new Map(
    [...evaluate(law, file, context)].map(([id, result]) => [
      id,
      { result, reasons: explain(law, id, file, context) },
    ]),
  );
}

/** Frame by frame: each is printed before the next is assessed. */
function printJson(law: Law, frames: readonly Frame[], io: CommandIo, reasons: boolean): void {
  io.stdout('{"frames":[');
  frames.forEach((frame, index) => {
    const { id, state } = frame;
    const results = reasons ? resultsWithReasons(law, frame) : resultsAlone(law, frame);
    const printed = JSON.stringify({ id, state, results: Object.fromEntries(results) });
    io.stdout(`${index === 0 ? '' : ','}\n${printed}`);
  });
  io.stdout('\n]}\n');
}

type Printed = readonly [standard: string, result: object];

const resultsWithReasons = (law: Law, frame: Frame): Printed[] =>
  [...assessFrame(law, frame)].map(([id, { result, reasons }]) => [
    id,
    { ...labelsOf(result), deciding: reasons.deciding, open: reasons.open },
  ]);

function resultsAlone(law: Law, frame: Frame): Printed[] {
  const { file, context } = own(frame);
  return [...evaluate(law, file, context)].map(([id, result]) => [id, labelsOf(result)]);
}

const labelsOf = ({ outcome, effect, qualifiers }: StandardResult): object => ({
  outcome,
  effect,
  qualifiers,
});

function printText(law: Law, frames: readonly Frame[], io: CommandIo): void {
  for (const frame of frames) io.stdout(frameInWords(law, frame, assessFrame(law, frame)));
}
