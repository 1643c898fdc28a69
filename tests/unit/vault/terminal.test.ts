import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runAuditLog } from '../../../electron/cli/audit-log';
import type { Io } from '../../../electron/cli/io';
import { runVault } from '../../../electron/cli/vault';
import { head } from '../../../electron/core/audit-log';
import { lockVault, readHeader, recoveryState } from '../../../electron/core/vault';
import { codeOf } from '../../helpers/errors';
import {
  addColleague,
  newVault,
  now,
  passphrase,
  secondPassphrase,
  temporaryFolder,
  unlock,
} from '../../helpers/vault';

/** A terminal at which `secrets` are typed, one after the other. */
function terminal(secrets: readonly string[] = []) {
  const left = [...secrets];
  const io: Io = {
    stdout: (text) => (printed.out += text),
    stderr: (text) => (printed.err += text),
    askSecret: () => Promise.resolve(left.shift() ?? ''),
    now: () => new Date(now),
    resourcesFolder: '',
  };
  const printed = { out: '', err: '', io };
  return printed;
}

describe('amparo vault', () => {
  it('makes a vault, shows it, changes a passphrase and recovers', async () => {
    const folder = path.join(temporaryFolder(), 'office.amparo');
    const made = terminal([passphrase, passphrase]);
    const create = ['create', folder, '--institution', 'Ombudsman', '--officer', 'Ana Costa'];
    expect(await runVault([...create, '--shares', '3', '--threshold', '2'], made.io)).toBe(0);
    const shares = made.out
      .trim()
      .split('\n')
      .map((line) => line.slice(3));
    expect(shares).toHaveLength(3);

    const shown = terminal();
    expect(await runVault(['info', folder], shown.io)).toBe(0);
    expect(shown.out).toBe('Ombudsman\n  Ana Costa\nRecovery: 2 of 3 shares\n');

    const changed = terminal([passphrase, secondPassphrase, secondPassphrase]);
    expect(
      await runVault(['change-passphrase', folder, '--officer', 'Ana Costa'], changed.io),
    ).toBe(0);
    const listed = terminal([secondPassphrase]);
    expect(await runVault(['officers', folder, '--officer', 'Ana Costa'], listed.io)).toBe(0);
    expect(listed.out).toBe('Ana Costa: administrator, investigator; cleared for identities\n');

    const recovered = terminal([...shares.slice(1), passphrase, passphrase]);
    expect(await runVault(['recover', folder, '--officer', 'Ana Costa'], recovered.io)).toBe(0);
    const open = await unlock(folder);
    expect(recoveryState(open)).toEqual({ shares: 3, threshold: 2, confirmed: true });
  });

  it('makes new shares, which hold once one was typed back', async () => {
    const { vault, folder } = await newVault();
    lockVault(vault);
    const typed = terminal([passphrase]);
    const askSecret = (question: string) =>
      question === 'One of the new shares'
        ? Promise.resolve(typed.out.split('\n')[1]?.slice(3) ?? '')
        : typed.io.askSecret(question);
    const argv = ['new-shares', folder, '--officer', 'Ana Costa', '--shares', '4'];
    expect(await runVault(argv, { ...typed.io, askSecret })).toBe(0);
    expect(typed.err).toContain('only open copies of the vault made before');
    expect(readHeader(folder).recovery).toEqual({ shares: 4, threshold: 3 });
    const open = await unlock(folder);
    const colleague = await addColleague(open);
    expect(colleague.roles).toEqual(['commissioner']);
    lockVault(open);
    const bo = ['--officer', 'Bo Lind'];
    const given = terminal([secondPassphrase]);
    const refused = runVault(['new-shares', folder, ...bo], given.io);
    expect(await codeOf(() => refused)).toBe('PASSPHRASE_TO_CHANGE');
    const own = 'harbour mosaic fifteen thistle';
    const changed = terminal([secondPassphrase, own, own]);
    expect(await runVault(['change-passphrase', folder, ...bo], changed.io)).toBe(0);
    const denied = terminal([own]);
    expect(await codeOf(() => runVault(['new-shares', folder, ...bo], denied.io))).toBe(
      'NOT_ALLOWED',
    );
  }, 120_000);

  it('takes passphrases from the environment', async () => {
    const { vault, folder } = await newVault();
    lockVault(vault);
    vi.stubEnv('AMPARO_PASSPHRASE', passphrase);
    const listed = terminal();
    expect(await runVault(['officers', folder, '--officer', 'Ana Costa'], listed.io)).toBe(0);
    expect(listed.out).toContain('Ana Costa');
    vi.unstubAllEnvs();
  });

  it('tells wrong use, and differing passphrases', async () => {
    for (const argv of [
      [],
      ['destroy'],
      ['info'],
      ['info', 'a', 'b'],
      ['create', 'x.amparo'],
      ['info', 'a', '--force'],
    ]) {
      const wrong = terminal(['a', 'a']);
      expect(await runVault(argv, wrong.io)).toBe(2);
      expect(wrong.err).toContain('Usage: amparo vault');
    }
    const folder = path.join(temporaryFolder(), 'office.amparo');
    const create = ['create', folder, '--institution', 'O', '--officer', 'Ana'];
    const differing = () => runVault(create, terminal([passphrase, secondPassphrase]).io);
    expect(await codeOf(differing)).toBe('PASSPHRASES_DIFFER');
    expect(fs.existsSync(folder)).toBe(false);
    const help = terminal();
    expect(await runVault(['--help'], help.io)).toBe(0);
    expect(help.out).toContain('Exit codes');
  });
});

describe('amparo audit-log verify', () => {
  it('says that a log is sound, or names the first wrong entry', async () => {
    const { vault, folder } = await newVault();
    const printed = head(vault.db);
    lockVault(vault);
    const verify = (...more: string[]) => {
      const seen = terminal([passphrase]);
      const argv = ['verify', folder, '--officer', 'Ana Costa', ...more];
      return runAuditLog(argv, seen.io).then((code) => ({ code, ...seen }));
    };
    const sound = await verify('--against', `${String(printed.sequence)}:${printed.hash}`);
    expect(sound.code).toBe(0);
    expect(sound.out).toMatch(/^The audit log is sound\. Head: 2:[0-9a-f]{64}\n$/);
    const foreign = await verify('--against', `1:${'0'.repeat(64)}`);
    expect(foreign.code).toBe(3);
    expect(foreign.out).toBe('The audit log is not sound. Entry 1 was altered.\n');

    const open = await unlock(folder);
    open.db.exec('DROP TRIGGER audit_log_no_delete');
    open.db.exec('DELETE FROM audit_log WHERE sequence >= 3');
    lockVault(open);
    const cut = await verify();
    expect(cut.code).toBe(3);
    expect(cut.out).toBe('The audit log is not sound. Entry 3 and all after it were cut off.\n');
  });

  it('tells wrong use', async () => {
    for (const argv of [
      [],
      ['check'],
      ['verify'],
      ['verify', 'x'],
      ['verify', 'x', '--officer', 'A', '--against', 'last'],
    ]) {
      const wrong = terminal();
      expect(await runAuditLog(argv, wrong.io)).toBe(2);
      expect(wrong.err).toContain('Usage: amparo audit-log');
    }
  });
});
