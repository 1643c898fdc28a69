/** Whatever happens in the middle of an export: no clear bytes outside the vault without their entry. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { AuditEntry } from '../../../shared/domain/audit-log/entry';
import {
  inquiryWithEvent,
  openCore,
  passphrase,
  temporaryFolder,
  testCore,
  type TestCore,
} from '../../helpers/core';
import { resourcesFolder } from '../../helpers/paths';
import { buildProgram, startProgram } from '../../helpers/run-program';

const kills = 5;
const aWhile = 240_000; // ms: each opens the vault twice, and the machine may be busy

async function vaultWithEvidence(size: number, parentFolder?: string) {
  const core = await openCore(undefined, parentFolder);
  const { inquiryId } = await inquiryWithEvent(core);
  const source = path.join(await temporaryFolder(), 'register');
  writeFileSync(source, Buffer.alloc(size, 7));
  const { id: evidenceId } = await core.do('evidence.add', { inquiryId, path: source, title: 'R' });
  return { core, wanted: { inquiryId, evidenceId } };
}

/** How many exports the log names. */
async function exportsIn(core: TestCore): Promise<number> {
  let count = 0;
  let before: number | null = null;
  do {
    const page: readonly AuditEntry[] = await core.do('audit.list', {
      inquiryId: null,
      before,
      limit: 200,
    });
    count += page.filter(({ operation }) => operation === 'evidence.export').length;
    before = page.at(-1)?.sequence ?? null;
  } while (before !== null);
  return count;
}

it(
  `${String(kills)} kills in the middle of exports leave nothing that the log does not name`,
  async () => {
    const program = await buildProgram('evidence-exporter');
    const { core, wanted } = await vaultWithEvidence(6 * 1024 * 1024);
    await core.close();
    let logged = 0;
    let unfinished = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const target = await temporaryFolder();
      const { inquiryId, evidenceId } = wanted;
      const argv = [core.folder, passphrase, inquiryId, evidenceId, target, resourcesFolder];
      const child = startProgram(program, argv);
      const closed = once(child, 'close');
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 20 + kill * 27));
      child.kill('SIGKILL');
      await closed;
      const names = readdirSync(target);
      unfinished += names.filter((name) => name.endsWith('.part')).length;

      const again = testCore();
      const { officers } = await again.do('vault.inspect', { folder: core.folder });
      const officerId = officers[0]?.id;
      if (officerId === undefined) throw new Error('no officer');
      await again.do('vault.unlock', { folder: core.folder, officerId, passphrase });
      const all = await exportsIn(again);
      expect(names.length).toBeLessThanOrEqual(all - logged);
      logged = all;
      await again.close();
    }
    expect(unfinished).toBeGreaterThan(0); // some kill did come while clear bytes were being written
  },
  aWhile,
);

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

it.runIf(isRoot)('a full disk under the vault lets nothing out', async () => {
  const disk = await temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk]);
  onTestFinished(() => void execFileSync('umount', ['-l', disk]));
  const place = path.join(disk, 'vaults');
  mkdirSync(place);
  const { core, wanted } = await vaultWithEvidence(2000, place);
  try {
    writeFileSync(path.join(disk, 'ballast'), Buffer.alloc(6 * 1024 * 1024));
  } catch {
    // as full as it gets: what did fit stays
  }
  const target = await temporaryFolder();
  let code = '';
  for (let number = 0; code === '' && number < 2000; number += 1) {
    const result = await core.call('evidence.export', {
      ...wanted,
      path: path.join(target, String(number)),
    });
    if (!result.ok) ({ code } = result);
  }
  expect(code).toBe('DISK_FULL');
  expect(readdirSync(target)).toHaveLength(await exportsIn(core));
});
