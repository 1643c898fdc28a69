/** Header and database belong together: an older copy of either is told, a crash between them mended. */
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { write } from '../../../electron/core/store';
import {
  changePassphrase,
  lockVault,
  preparePassphraseChange,
  recoverVault,
  setSuspended,
  type OpenVault,
} from '../../../electron/core/vault';
import { authenticateHeader, contentOf, headerText } from '../../../electron/core/vault/header';
import { readHeaderFile } from '../../../electron/core/vault/header-files';
import { secretsOf } from '../../../electron/core/vault/open-vault';
import { codeOf } from '../../helpers/errors';
import { buildProgram, startProgram } from '../../helpers/run-program';
import {
  addColleague,
  cheapKdf,
  fingerprint,
  newVault,
  now,
  passphrase,
  secondPassphrase,
  unlock,
} from '../../helpers/vault';

const headerOf = (folder: string): string => path.join(folder, 'vault.json');
const partOf = (folder: string): string => path.join(folder, 'vault.json.part');
const copyOf = (folder: string): string => path.join(folder, 'backup', 'vault.json');

async function change(vault: OpenVault, current: string, next: string): Promise<void> {
  const slot = await preparePassphraseChange(vault, { current, next });
  write(vault.db, () => {
    changePassphrase(vault, slot);
  });
}

const opening = (folder: string, name: string, text: string) =>
  codeOf(async () => {
    lockVault(await unlock(folder, name, text));
  });

/** What an attempt gives, and proof that it changed nothing when it failed. */
async function attempt(folder: string, name: string, text: string) {
  const before = fingerprint(folder);
  const code = await opening(folder, name, text);
  if (code !== 'none') expect(fingerprint(folder)).toEqual(before);
  return code;
}

describe('an older vault.json', () => {
  it('brings back neither a passphrase given up nor a suspended officer', async () => {
    const { vault, folder } = await newVault();
    const colleague = await addColleague(vault);
    const old = fs.readFileSync(headerOf(folder));
    write(vault.db, () => {
      setSuspended(vault, colleague.id, true);
    });
    await change(vault, passphrase, 'harbour mosaic fifteen thistle');
    lockVault(vault);
    const good = fs.readFileSync(headerOf(folder));
    fs.writeFileSync(headerOf(folder), old);
    const rolledBack = 'VAULT_HEADER_ROLLED_BACK';
    expect(await attempt(folder, 'Bo Lind', secondPassphrase)).toBe(rolledBack);
    expect(await attempt(folder, 'Ana Costa', passphrase)).toBe(rolledBack);
    expect(fs.readFileSync(copyOf(folder)).equals(good)).toBe(true); // what the advice points to
    fs.copyFileSync(copyOf(folder), headerOf(folder));
    expect(await attempt(folder, 'Ana Costa', 'harbour mosaic fifteen thistle')).toBe('none');
    expect(await attempt(folder, 'Bo Lind', secondPassphrase)).toBe('OFFICER_SUSPENDED');
  });

  it('is not opened by shares either', async () => {
    const { vault, folder, recoveryShares } = await newVault();
    const old = fs.readFileSync(headerOf(folder));
    await change(vault, passphrase, secondPassphrase);
    const officerId = vault.officer.id;
    lockVault(vault);
    fs.writeFileSync(headerOf(folder), old);
    const recovery = { folder, officerId, shares: recoveryShares, newPassphrase: passphrase };
    expect(await codeOf(() => recoverVault({ ...recovery, now, kdf: cheapKdf }))).toBe(
      'VAULT_HEADER_ROLLED_BACK',
    );
  });

  it('is not let in as a change that a crash left waiting', async () => {
    const { vault, folder } = await newVault();
    const old = fs.readFileSync(headerOf(folder));
    await change(vault, passphrase, secondPassphrase);
    lockVault(vault);
    fs.copyFileSync(headerOf(folder), path.join(folder, 'kept'));
    fs.writeFileSync(partOf(folder), old);
    expect(await attempt(folder, 'Ana Costa', passphrase)).toBe('PASSPHRASE_WRONG');
    expect(await attempt(folder, 'Ana Costa', secondPassphrase)).toBe('none');
    expect(fs.existsSync(partOf(folder))).toBe(false);
  });

  it('nor is another one of the same revision, made with the key', async () => {
    const { vault, folder } = await newVault();
    const { keys, header } = secretsOf(vault);
    const forged = authenticateHeader({ ...contentOf(header), institution: 'Other' }, keys.data);
    lockVault(vault);
    fs.writeFileSync(headerOf(folder), headerText(forged));
    expect(await attempt(folder, 'Ana Costa', passphrase)).toBe('VAULT_HEADER_ROLLED_BACK');
  });
});

describe('an older vault.db', () => {
  it('is told from an older vault.json; both from one backup open', async () => {
    const { vault, folder } = await newVault();
    lockVault(vault);
    const database = path.join(folder, 'vault.db');
    const [oldData, oldHeader] = [fs.readFileSync(database), fs.readFileSync(headerOf(folder))];
    const again = await unlock(folder);
    await change(again, passphrase, secondPassphrase);
    lockVault(again);
    fs.writeFileSync(database, oldData);
    expect(await attempt(folder, 'Ana Costa', secondPassphrase)).toBe('VAULT_DATABASE_ROLLED_BACK');
    fs.writeFileSync(headerOf(folder), oldHeader);
    expect(await attempt(folder, 'Ana Costa', passphrase)).toBe('none');
  });
});

it('a header from before there were revisions is taken over, and is then the only one', async () => {
  const { vault, folder } = await newVault();
  const { keys, header } = secretsOf(vault);
  const content = contentOf(header);
  delete content.revision;
  const old = headerText(authenticateHeader(content, keys.data));
  vault.db.exec('DROP TRIGGER vault_state_only_forward');
  vault.db.exec('UPDATE vault_state SET header_revision = 0, header_checksum = NULL');
  lockVault(vault);
  fs.writeFileSync(headerOf(folder), old);
  const again = await unlock(folder);
  expect(fs.readFileSync(copyOf(folder), 'utf8')).toBe(old);
  await change(again, passphrase, secondPassphrase);
  lockVault(again);
  expect(readHeaderFile(folder).revision).toBe(1);
  fs.writeFileSync(headerOf(folder), old);
  expect(await attempt(folder, 'Ana Costa', passphrase)).toBe('VAULT_HEADER_ROLLED_BACK');
});

it('a change that cannot be put in place is kept, and put in place at the next opening', async () => {
  const { vault, folder } = await newVault();
  const before = fs.readFileSync(headerOf(folder));
  fs.rmSync(headerOf(folder));
  fs.mkdirSync(path.join(headerOf(folder), 'in the way'), { recursive: true });
  await expect(change(vault, passphrase, secondPassphrase)).rejects.toThrow();
  lockVault(vault);
  fs.rmSync(headerOf(folder), { recursive: true });
  fs.writeFileSync(headerOf(folder), before);
  expect(await attempt(folder, 'Ana Costa', passphrase)).toBe('PASSPHRASE_WRONG');
  expect(await attempt(folder, 'Ana Costa', secondPassphrase)).toBe('none');
});

describe('a kill before any step', () => {
  const started = buildProgram('header-changer');

  /** Whether it was killed. */
  async function run(...argv: readonly string[]): Promise<boolean> {
    const child = startProgram(await started, argv);
    const [, signal] = (await once(child, 'close')) as [number | null, string | null];
    return signal === 'SIGKILL';
  }

  it('of a change leaves a vault that opens with the old passphrase or the new', async () => {
    const { vault, folder } = await newVault();
    lockVault(vault);
    let [current, next] = [passphrase, secondPassphrase];
    const outcomes: string[] = [];
    for (let step = 1, isKilled = true; isKilled; step += 1) {
      isKilled = await run(folder, String(step), current, next);
      const opened = await opening(folder, 'Ana Costa', next);
      expect(await opening(folder, 'Ana Costa', current)).toBe(
        opened === 'none' ? 'PASSPHRASE_WRONG' : 'none',
      );
      outcomes.push(opened === 'none' ? 'new' : 'old');
      expect(fs.readdirSync(folder)).not.toContain('vault.json.part');
      expect(fs.readFileSync(copyOf(folder)).equals(fs.readFileSync(headerOf(folder)))).toBe(true);
      if (opened === 'none') [current, next] = [next, current];
    }
    // Old while the next header is written, new from the moment the database has it; the last one lived.
    expect(outcomes.join(' ')).toMatch(/^(old ){8,}(new ){4,}new$/);
  }, 240_000);

  it('of the opening that completes a change leaves a vault that opens', async () => {
    const { vault, folder } = await newVault();
    const [old, reserve] = [fs.readFileSync(headerOf(folder)), path.join(folder, 'reserve')];
    await change(vault, passphrase, secondPassphrase);
    lockVault(vault);
    fs.renameSync(headerOf(folder), partOf(folder));
    fs.writeFileSync(headerOf(folder), old);
    fs.renameSync(copyOf(folder), `${copyOf(folder)}.part`);
    fs.writeFileSync(copyOf(folder), old);
    fs.rmSync(reserve);
    let kills = 0;
    for (let isKilled = true; isKilled; kills += 1) {
      const copy = path.join(path.dirname(folder), 'copy.amparo');
      fs.cpSync(folder, copy, { recursive: true });
      isKilled = await run(copy, String(kills + 1), secondPassphrase);
      expect(await opening(copy, 'Ana Costa', passphrase)).toBe('PASSPHRASE_WRONG');
      expect(await opening(copy, 'Ana Costa', secondPassphrase)).toBe('none');
      expect(fs.readFileSync(headerOf(copy)).equals(fs.readFileSync(copyOf(copy)))).toBe(true);
      expect(fs.statSync(path.join(copy, 'reserve')).size).toBe(4 * 1024 * 1024);
      fs.rmSync(copy, { recursive: true });
    }
    expect(kills).toBeGreaterThan(12);
  }, 240_000);
});
