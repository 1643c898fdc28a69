import { resolve } from 'node:path';
import { ReportId } from '../../shared/domain/ids';
import { createCore } from '../core/app';
import { AppError } from '../../shared/errors';
import { readArguments, required } from './arguments';
import { callOf, Refused, unlock, type Call } from './core-calls';
import { tellMisuse } from './failure-text';
import type { Io } from './io';

/** Exit codes of `report`; 1: the message says why. */
export const reportExitCodes = { done: 0, failed: 1, usage: 2 } as const;

const usage = `Usage: amparo report list VAULT --inquiry REFERENCE --officer NAME
       amparo report export VAULT --report ID --to FILE.pdf --officer NAME

"list" prints one report a line: id, state, title. "export" writes the signed report, the
institution's root certificate and a note on how to verify them beside it; it is logged.

The passphrase is asked for, or taken from AMPARO_PASSPHRASE.

Exit codes: 0 done, 1 failed (the message says why), 2 wrong use.
`;

async function list(call: Call, io: Io, reference: string): Promise<void> {
  const { rows } = await call('inquiry.list', { search: reference });
  const inquiry = rows.find((row) => row.reference === reference);
  if (inquiry === undefined) throw new AppError('NOT_FOUND');
  const reports = await call('report.list', { inquiryId: inquiry.id });
  for (const { id, status, title } of reports) io.stdout(`${id}  ${status.padEnd(9)}  ${title}\n`);
}

async function exportTo(call: Call, io: Io, report: string, to: string): Promise<void> {
  const id = ReportId.safeParse(report);
  if (!id.success) throw new AppError('COMMAND_MISUSED');
  const path = resolve(to);
  const { sha256 } = await call('report.export', { reportId: id.data, path });
  io.stdout(`${path}\nSHA-256 ${sha256}\n`);
}

async function runCommand([command, ...rest]: readonly string[], call: Call, io: Io) {
  const names = ['officer', 'inquiry', 'report', 'to'] as const;
  const { target, options } = readArguments(rest, names);
  const officer = required(options.officer);
  if (command === 'list') {
    const reference = required(options.inquiry);
    await unlock(call, io, target, officer);
    await list(call, io, reference);
  } else if (command === 'export') {
    const [report, to] = [required(options.report), required(options.to)];
    await unlock(call, io, target, officer);
    await exportTo(call, io, report, to);
  } else throw new AppError('COMMAND_MISUSED');
}

/** The command `report`. Gives its exit code; the caller tells an AppError thrown. */
export async function runReport(argv: readonly string[], io: Io): Promise<number> {
  if (argv[0] === '--help' || argv[0] === '-h') {
    io.stdout(usage);
    return reportExitCodes.done;
  }
  const core = createCore({ resourcesFolder: io.resourcesFolder, now: io.now });
  try {
    await runCommand(argv, callOf(core), io);
    return reportExitCodes.done;
  } catch (error) {
    if (error instanceof Refused) {
      io.stderr(`${error.code}: ${error.text}\n`);
      return reportExitCodes.failed;
    }
    if (!(error instanceof AppError) || error.code !== 'COMMAND_MISUSED') throw error;
    tellMisuse(usage, io);
    return reportExitCodes.usage;
  } finally {
    await core.close();
  }
}
