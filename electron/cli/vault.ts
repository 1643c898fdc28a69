import { AppError } from '../../shared/errors';
import { append } from '../core/audit-log';
import { write } from '../core/store';
import {
  changePassphrase,
  createVault,
  listOfficers,
  lockVault,
  preparePassphraseChange,
  readHeader,
  recoverVault,
} from '../core/vault';
import { readArguments, required } from './arguments';
import type { Command, Io } from './io';
import { askNewPassphrase, withVault } from './vault-access';

const usage = `Usage: amparo vault create VAULT --institution NAME --officer NAME
                           [--shares 5] [--threshold 3]
       amparo vault info VAULT
       amparo vault officers VAULT --officer NAME
       amparo vault change-passphrase VAULT --officer NAME
       amparo vault recover VAULT --officer NAME

VAULT is a folder whose name ends in .amparo. Passphrases are asked for, or taken from
AMPARO_PASSPHRASE and AMPARO_NEW_PASSPHRASE; recovery shares are asked for one by one.
"create" prints the recovery shares once, and they exist nowhere else: print them, and give
each to another holder.

Exit codes: 0 done, 1 failed (the message says why; nothing was changed), 2 wrong use.
`;

/** @throws AppError COMMAND_MISUSED unless the text is a whole number. */
function readNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new AppError('COMMAND_MISUSED');
  return Number(text);
}

const create: Command = async (argv, io) => {
  const names = ['institution', 'officer', 'shares', 'threshold'] as const;
  const { target, options } = readArguments(argv, names);
  const { vault, recoveryShares } = await createVault({
    folder: target,
    institution: required(options.institution),
    officer: { name: required(options.officer) },
    recovery: {
      shares: readNumber(options.shares ?? '5'),
      threshold: readNumber(options.threshold ?? '3'),
    },
    passphrase: await askNewPassphrase(io),
    now: io.now().toISOString(),
  });
  lockVault(vault);
  const needed = readHeader(target).recovery.threshold;
  io.stderr(`The vault was made. ${String(needed)} of these shares open it without passphrase:\n`);
  recoveryShares.forEach((share, index) => {
    io.stdout(`${String(index + 1)}  ${share}\n`);
  });
  return 0;
};

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
  return withVault(io, target, required(options.officer), async (vault, current) => {
    const next = await askNewPassphrase(io);
    const slot = await preparePassphraseChange(vault, { current, next });
    write(vault.db, () => {
      append(vault.db, {
        at: io.now().toISOString(),
        officerId: vault.officer.id,
        operation: 'vault.changePassphrase',
        inquiryId: null,
        subject: vault.officer.id,
      });
      changePassphrase(vault, slot);
    });
    io.stderr('The passphrase was changed.\n');
    return 0;
  });
};

async function askShares(io: Io, count: number): Promise<string[]> {
  const shares: string[] = [];
  while (shares.length < count)
    shares.push(await io.askSecret(`Share ${String(shares.length + 1)} of ${String(count)}`));
  return shares;
}

const recover: Command = async (argv, io) => {
  const { target, options } = readArguments(argv, ['officer']);
  const name = required(options.officer);
  const header = readHeader(target);
  const officer = header.officers.find((candidate) => candidate.name === name);
  if (officer === undefined) throw new AppError('OFFICER_UNKNOWN');
  const vault = await recoverVault({
    folder: target,
    officerId: officer.id,
    shares: await askShares(io, header.recovery.threshold),
    newPassphrase: await askNewPassphrase(io),
    now: io.now().toISOString(),
  });
  lockVault(vault);
  io.stderr('The vault was recovered, and the officer has the new passphrase.\n');
  return 0;
};

const subcommands: Readonly<Record<string, Command>> = {
  create,
  info,
  officers,
  'change-passphrase': change,
  recover,
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
    io.stderr(usage);
    return 2;
  }
}
