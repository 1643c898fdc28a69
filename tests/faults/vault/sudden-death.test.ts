/** A process killed in mid-write: what it reported as saved is there, and the vault opens. */
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { head, verifyChain } from '../../../electron/core/audit-log';
import { lockVault } from '../../../electron/core/vault';
import { buildProgram, startProgram } from '../../helpers/run-program';
import { newVault, passphrase, unlock } from '../../helpers/vault';

const kills = 15;

async function writeUntilKilled(program: string, folder: string, delay: number): Promise<number> {
  const child = startProgram(program, [folder, passphrase]);
  let printed = '';
  child.stdout.on('data', (data: Buffer) => {
    printed += data.toString();
  });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill('SIGKILL');
  await closed;
  return Number(printed.split('\n').at(-2));
}

it(`loses nothing in ${String(kills)} kills, and never the header`, async () => {
  const program = await buildProgram('vault-writer');
  const { vault, folder } = await newVault();
  lockVault(vault);
  let written = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const acknowledged = await writeUntilKilled(program, folder, (kill * 13) % 90);
    const again = await unlock(folder);
    const reached = head(again.db).sequence;
    expect(acknowledged).toBeGreaterThan(written);
    expect(reached).toBeGreaterThan(acknowledged); // and the entry of this unlocking
    expect(verifyChain(again.db)).toMatchObject({ ok: true });
    expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok');
    lockVault(again);
    written = reached;
  }
});
