import type { Session } from '../../../shared/domain/vault/officers';
import { AppError } from '../../../shared/errors';
import { catchUpOnOpening } from '../assessments/results-store';
import { append } from '../audit-log';
import type { Context } from '../context';
import { collectOrphans } from '../evidence/sealed-file';
import { openLawbook } from '../instruments/lawbook';
import { refreshFingerprints } from '../privacy-gate/refresh';
import {
  isPassphraseGiven,
  isRecoveryConfirmed,
  lockVault,
  type KdfParameters,
  type OpenVault,
} from '../vault';

export interface CoreOptions {
  /** Folder with `instruments/`, `fonts/`, `sample/`. */
  readonly resourcesFolder: string;
  readonly now?: () => Date;
  readonly newId?: () => string;
  /** Only tests make key derivation cheap. */
  readonly kdf?: KdfParameters;
}

/** At most one open vault, and what runs in it. */
export interface SessionHolder {
  readonly options: CoreOptions;
  readonly now: () => string;
  readonly current: () => Session | null;
  /** @throws AppError LOCKED */
  readonly require: () => Context;
  /** Opens one vault in place of another; only one opening runs at a time. */
  readonly open: (opening: () => Promise<OpenVault>) => Promise<Session>;
  readonly track: <T>(work: Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

const sessionOf = ({ institution, folder, officer, db }: OpenVault): Session => ({
  institution,
  folder,
  officer,
  passphraseGiven: isPassphraseGiven(db, officer.id),
  recoveryConfirmed: isRecoveryConfirmed(db),
});

type Given = Pick<Context, 'lawbook' | 'now' | 'newId' | 'resourcesFolder'>;

function contextOf(vault: OpenVault, given: Given): Context {
  const { now, lawbook } = given;
  const appendAudit: Context['appendAudit'] = (operation, { inquiryId, subject, details }) => {
    append(vault.db, {
      at: now(),
      officerId: vault.officer.id,
      operation,
      inquiryId,
      subject,
      ...(details === undefined ? {} : { details }),
    });
  };
  const audit = () => {
    throw new AppError('INTERNAL', { where: 'log entry outside a transaction' });
  };
  return {
    ...given,
    vault,
    db: vault.db,
    get law() {
      return lawbook.current().law;
    },
    audit,
    appendAudit,
  };
}

/** Files that were sealed but whose row never came (a crash in between) are of no inquiry: they go. */
async function removeOrphans(vault: OpenVault): Promise<void> {
  const rows = vault.db.prepare<[], { id: string }>('SELECT file_id AS id FROM evidence').all();
  await collectOrphans(vault.evidenceFolder, new Set(rows.map((row) => row.id)));
}

export function createSessionHolder(
  options: CoreOptions & { readonly now: () => Date; readonly newId: () => string },
): SessionHolder {
  let context: Context | null = null;
  let opening: Promise<unknown> = Promise.resolve();
  const running = new Set<Promise<unknown>>();
  const now = () => options.now().toISOString();

  const settle = async () => {
    while (running.size > 0) await Promise.allSettled(running);
  };
  const closeVault = async () => {
    await settle();
    if (context !== null) lockVault(context.vault);
    context = null;
  };
  const contextFor = async (vault: OpenVault): Promise<Context> => {
    const { newId, resourcesFolder } = options;
    const { db, officer } = vault;
    const opening = { db, officerId: officer.id, resourcesFolder, now: now() };
    return contextOf(vault, { lawbook: await openLawbook(opening), now, newId, resourcesFolder });
  };
  const openNow = async (open: () => Promise<OpenVault>): Promise<Session> => {
    await closeVault();
    const vault = await open();
    try {
      context = await contextFor(vault);
      await removeOrphans(vault);
      refreshFingerprints(context);
      catchUpOnOpening(context);
      return sessionOf(vault);
    } catch (error) {
      context = null;
      lockVault(vault);
      throw error;
    }
  };

  return {
    options,
    now,
    current: () => (context === null ? null : sessionOf(context.vault)),
    require: () => {
      if (context === null) throw new AppError('LOCKED');
      return context;
    },
    open: (open) => {
      const opened = opening.then(() => openNow(open));
      opening = opened.catch(() => undefined); // the caller gets the error; the queue goes on
      return opened;
    },
    track: (work) => {
      running.add(work);
      const done = () => running.delete(work);
      work.then(done, done);
      return work;
    },
    close: async () => {
      await opening;
      await closeVault();
    },
  };
}
