import { AppError } from '../../shared/errors';
import { append } from '../core/audit-log';
import { write } from '../core/store';
import { changePassphrase, listOfficers, preparePassphraseChange, readHeader } from '../core/vault';
import { readArguments, required } from './arguments';
import { tellMisuse } from './failure-text';
import type { Command, Io } from './io';
import { askNewPassphrase, withAnyPassphrase, withVault } from './vault-access';
import { createWithShares, newShares, recoverWithShares } from './vault-shares';

const usage = `Usage: amparo vault create VAULT --institution NAME --officer NAME
                           [--shares 5] [--threshold 3]
       amparo vault info VAULT
       amparo vault officers VAULT --officer NAME
       amparo vault change-passphrase VAULT --officer NAME
       amparo vault new-shares VAULT --officer NAME [--shares 5] [--threshold 3]
       amparo vault recover VAULT --officer NAME

VAULT is a folder whose name ends in .amparo. Passphrases are asked for, or taken from
AMPARO_PASSPHRASE and AMPARO_NEW_PASSPHRASE; recovery shares are asked for one by one.
"create" prints the recovery shares once, and they exist nowhere else: print them, and give
each to another holder. "new-shares" makes others in their place; the earlier ones hold until one of
the new ones was typed back.

Exit codes: 0 done, 1 failed (the message says why; nothing was changed), 2 wrong use.
`;

const info: Command = (argv, io) => {
  const { institution, officers, recovery } = readHeader(readArguments(argv, []).target);
  io.stdout(`${institution}\n`);
  for (const { name, suspended } of officers)
    io.stdout(`  ${name}${suspended ? ' (suspended)' : ''}\n`);
  io.stdout(`Recovery: ${String(recovery.threshold)} of ${String(recovery.shares)} shares\n`);
  return Promise.resolve(0);
};

const officers: Command = async (argv, io) => {
  const { target, options } = readArguments(argv, ['officer']);
  return withVault(io, target, required(options.officer), ({ db }) => {
    for (const { name, roles, clearedForIdentities, suspended } of listOfficers(db)) {
      const marks = [
        roles.join(', '),
        ...(clearedForIdentities ? ['cleared for identities'] : []),
        ...(suspended ? ['suspended'] : []),
      ];
      io.stdout(`${name}: ${marks.join('; ')}\n`);
    }
    return 0;
  });
};

const change: Command = async (argv, io) => {
  const { target, options } = readArguments(argv, ['officer']);
  return withAnyPassphrase(io, target, required(options.officer), async (vault, current) => {
    const next = await askNewPassphrase(io);
    const prepared = await preparePassphraseChange(vault, { current, next });
    write(vault.db, () => {
      append(vault.db, {
        at: io.now().toISOString(),
        officerId: vault.officer.id,
        operation: 'vault.changePassphrase',
        inquiryId: null,
        subject: vault.officer.id,
      });
      changePassphrase(vault, prepared);
    });
    io.stderr('The passphrase was changed.\n');
    return 0;
  });
};

const subcommands: Readonly<Record<string, Command>> = {
  create: createWithShares,
  info,
  officers,
  'change-passphrase': change,
  'new-shares': newShares,
  recover: recoverWithShares,
};

/** The command `vault`. Gives its exit code; the caller tells an AppError thrown. */
export async function runVault(argv: readonly string[], io: Io): Promise<number> {
  const [name = '', ...rest] = argv;
  if (name === '--help' || name === '-h') {
    io.stdout(usage);
    return 0;
  }
  const command = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  try {
    if (command === undefined) throw new AppError('COMMAND_MISUSED');
    return await command(rest, io);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'COMMAND_MISUSED') throw error;
    tellMisuse(usage, io);
    return 2;
  }
}
