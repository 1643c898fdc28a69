import { join } from 'node:path';
import type { OperationName, Output, Parsed } from '../../../shared/api';
import { createSampleVault } from '../sample';
import { verifyFile } from '../reports/verify-file';
import { checkBundled } from '../instruments/lawbook';
import { settleInstitutionRoot } from '../settings/institution-root';
import {
  createVault,
  passphraseStrength,
  readHeader,
  recoverVault,
  unlockVault,
  type OpenVault,
} from '../vault';
import type { SessionHolder } from './session-holder';

type VaultOperation =
  | 'vault.inspect'
  | 'vault.passphraseStrength'
  | 'vault.create'
  | 'vault.unlock'
  | 'vault.recover'
  | 'vault.createSample'
  | 'vault.session'
  | 'verify.file';

/** Operations that need no open vault; some open one. */
type VaultHandlers = {
  readonly [N in VaultOperation]: (
    session: SessionHolder,
    input: Parsed<N>,
  ) => Output<N> | Promise<Output<N>>;
};

const kdfOf = ({ options: { kdf } }: SessionHolder) => (kdf === undefined ? {} : { kdf });

async function create(session: SessionHolder, input: Parsed<'vault.create'>) {
  let recoveryShares: readonly string[] = [];
  await checkBundled(session.options.resourcesFolder);
  const opened = await session.open(async (): Promise<OpenVault> => {
    const created = await createVault({
      folder: join(input.parentFolder, `${input.name}.amparo`),
      institution: input.institution,
      officer: { name: input.officerName },
      passphrase: input.passphrase,
      recovery: input.recovery,
      now: session.now(),
      ...kdfOf(session),
    });
    recoveryShares = created.recoveryShares;
    return created.vault;
  });
  await settleInstitutionRoot(session.require());
  return { session: opened, recoveryShares };
}

/** Opens a vault; a commissioner who opens it brings the institution's root along. */
async function openSettled(session: SessionHolder, open: () => Promise<OpenVault>) {
  const opened = await session.open(open);
  await settleInstitutionRoot(session.require());
  return opened;
}

export const vaultHandlers: VaultHandlers = {
  'vault.inspect': (_, { folder }) => {
    const { institution, officers } = readHeader(folder);
    return { institution, officers };
  },
  'vault.passphraseStrength': (_, { passphrase }) => passphraseStrength(passphrase),
  'vault.create': create,
  'vault.unlock': (session, input) =>
    openSettled(session, () => unlockVault({ ...input, now: session.now(), ...kdfOf(session) })),
  'vault.recover': (session, input) =>
    openSettled(session, () => recoverVault({ ...input, now: session.now(), ...kdfOf(session) })),
  'vault.createSample': (session, input) => createSampleVault(session, input),
  'vault.session': (session) => session.current(),
  'verify.file': (session, input) => verifyFile(session, input),
};

export const isVaultOperation = (name: OperationName): name is VaultOperation =>
  Object.hasOwn(vaultHandlers, name);
