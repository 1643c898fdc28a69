import type { AuditCheck, AuditHead } from '../../shared/domain/audit-log/entry';
import { AppError } from '../../shared/errors';
import { verifyChain } from '../core/audit-log';
import { readArguments, required } from './arguments';
import { tellMisuse } from './failure-text';
import type { Io } from './io';
import { withVault } from './vault-access';

/** Exit codes of `audit-log verify`; 1: the vault couldn't be opened. */
export const auditLogExitCodes = { sound: 0, failed: 1, usage: 2, unsound: 3 } as const;

const usage = `Usage: amparo audit-log verify VAULT --officer NAME [--against SEQUENCE:HASH]

Recomputes the chain of the audit log and names the first entry that was altered, removed,
reordered or truncated. A log that was rewritten as a whole is only found by --against: give
the head printed in an old report, its entry and its hash: "76:266208b3 1d4c6ca7 …". Spaces
do not matter.

The passphrase is asked for, or taken from AMPARO_PASSPHRASE. The opening is itself logged.

Exit codes: 0 sound, 1 the vault could not be opened, 2 wrong use, 3 the log is not sound.
`;

const meanings = {
  altered: 'was altered',
  removed: 'was removed',
  reordered: 'stands in another place than it was written',
  truncated: 'and all after it were cut off',
} as const;

/** `12:ab…` → head, the hash in groups as it is printed or in one. @throws AppError COMMAND_MISUSED */
function readHead(text: string): AuditHead {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text.replace(/\s/g, ''));
  if (match?.[1] === undefined || match[2] === undefined) throw new AppError('COMMAND_MISUSED');
  return { sequence: Number(match[1]), hash: match[2].toLowerCase() };
}

function tell(check: AuditCheck, io: Io): number {
  if (check.ok) {
    io.stdout(`The audit log is sound. Head: ${String(check.head.sequence)}:${check.head.hash}\n`);
    return auditLogExitCodes.sound;
  }
  io.stdout(
    `The audit log is not sound. Entry ${String(check.sequence)} ${meanings[check.what]}.\n`,
  );
  return auditLogExitCodes.unsound;
}

/** The command `audit-log`. Gives its exit code; the caller tells an AppError thrown. */
export async function runAuditLog(argv: readonly string[], io: Io): Promise<number> {
  const [command, ...rest] = argv;
  if (command === '--help' || command === '-h') {
    io.stdout(usage);
    return auditLogExitCodes.sound;
  }
  try {
    if (command !== 'verify') throw new AppError('COMMAND_MISUSED');
    const { target, options } = readArguments(rest, ['officer', 'against']);
    const against = options.against === undefined ? null : readHead(options.against);
    return await withVault(io, target, required(options.officer), (vault) =>
      tell(verifyChain(vault.db, { against }), io),
    );
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'COMMAND_MISUSED') throw error;
    tellMisuse(usage, io);
    return auditLogExitCodes.usage;
  }
}
