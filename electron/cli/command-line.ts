/** The terminal program: finds the command that a line names, and tells failures. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/errors';
import { toAppError } from '../core/failures';
import { commands } from './commands';
import { tellError } from './failure-text';
import type { Io } from './io';

/** Exit codes that every command shares; a command's own are in its help. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** Where the built program finds the project: it lies in out/cli. */
export const projectFolder = path.resolve(import.meta.dirname, '..', '..');

function version(): string {
  const text = readFileSync(path.join(projectFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version; // our own manifest
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const list = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}\n`,
  );
  return `Usage: amparo <command> …   (each command explains itself: amparo <command> --help)

${list.join('')}
Exit codes: 0 done, 1 failed, 2 wrong use; a command's own are in its help.
`;
}

function tellFailure(error: unknown, io: Io): number {
  const known = toAppError(error);
  tellError(known, io);
  return known.code === 'COMMAND_UNKNOWN' ? exitCodes.usage : exitCodes.failed;
}

/** Runs one command line and gives its exit code; a failure is told as a sentence with its code. */
export async function runCommandLine(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    io.stderr(help());
    return exitCodes.usage;
  }
  if (name === '--help' || name === '-h' || name === '--version') {
    io.stdout(name === '--version' ? `${version()}\n` : help());
    return exitCodes.done;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new AppError('COMMAND_UNKNOWN');
    return await command.run(rest, io);
  } catch (error) {
    return tellFailure(error, io);
  }
}
