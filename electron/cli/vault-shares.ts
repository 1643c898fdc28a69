/** The commands of `vault` that make or use recovery shares. */
import { AppError } from '../../shared/errors';
import { append } from '../core/audit-log';
import { write } from '../core/store';
import {
  confirmRecovery,
  createVault,
  issueRecovery,
  lockVault,
  prepareRecovery,
  readHeader,
  recoverVault,
  type OpenVault,
} from '../core/vault';
import { readArguments, required } from './arguments';
import type { Command, Io } from './io';
import { askNewPassphrase, withVault } from './vault-access';

/** @throws AppError COMMAND_MISUSED unless the text is a whole number. */
function readNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new AppError('COMMAND_MISUSED');
  return Number(text);
}

const readPlan = (options: { readonly shares?: string; readonly threshold?: string }) => ({
  shares: readNumber(options.shares ?? '5'),
  threshold: readNumber(options.threshold ?? '3'),
});

function printShares(io: Io, shares: readonly string[]): void {
  shares.forEach((share, index) => {
    io.stdout(`${String(index + 1)}  ${share}\n`);
  });
}

/** What was shown holds from now on. */
function confirm(vault: OpenVault, io: Io, share: string): void {
  write(vault.db, () => {
    const { replaced } = confirmRecovery(vault, share);
    append(vault.db, {
      at: io.now().toISOString(),
      officerId: vault.officer.id,
      operation: 'recovery.confirm',
      inquiryId: null,
      subject: vault.vaultId,
      details: { replaced },
    });
  });
}

export const createWithShares: Command = async (argv, io) => {
  const names = ['institution', 'officer', 'shares', 'threshold'] as const;
  const { target, options } = readArguments(argv, names);
  const recovery = readPlan(options);
  const { vault, recoveryShares } = await createVault({
    folder: target,
    institution: required(options.institution),
    officer: { name: required(options.officer) },
    recovery,
    passphrase: await askNewPassphrase(io),
    now: io.now().toISOString(),
  });
  try {
    const needed = String(recovery.threshold);
    io.stderr(`The vault was made. ${needed} of these shares open it without passphrase:\n`);
    printShares(io, recoveryShares);
    confirm(vault, io, recoveryShares[0] ?? '');
  } finally {
    lockVault(vault);
  }
  return 0;
};

export const newShares: Command = async (argv, io) => {
  const { target, options } = readArguments(argv, ['officer', 'shares', 'threshold']);
  const plan = readPlan(options);
  return withVault(io, target, required(options.officer), async (vault, passphrase) => {
    if (!vault.officer.roles.includes('administrator')) throw new AppError('NOT_ALLOWED');
    const prepared = await prepareRecovery(vault, passphrase, plan);
    write(vault.db, () => {
      append(vault.db, {
        at: io.now().toISOString(),
        officerId: vault.officer.id,
        operation: 'recovery.issue',
        inquiryId: null,
        subject: vault.vaultId,
        details: plan,
      });
    });
    printShares(io, issueRecovery(vault, prepared));
    io.stderr('The earlier shares hold until you have typed one of these back from paper.\n');
    confirm(vault, io, await io.askSecret('One of the new shares'));
    io.stderr('The new shares hold. Earlier ones only open copies of the vault made before.\n');
    return 0;
  });
};

async function askShares(io: Io, count: number): Promise<string[]> {
  const shares: string[] = [];
  while (shares.length < count)
    shares.push(await io.askSecret(`Share ${String(shares.length + 1)} of ${String(count)}`));
  return shares;
}

export const recoverWithShares: Command = async (argv, io) => {
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
