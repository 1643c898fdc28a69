/**
 * Opens a vault and changes the passphrase, or only opens it, and dies by SIGKILL just before the n-th
 * step that it takes on files while doing so. Ends by itself when there are fewer steps.
 */
import fs from 'node:fs';
import { write } from '../../../electron/core/store';
import {
  changePassphrase,
  lockVault,
  preparePassphraseChange,
  unlockVault,
} from '../../../electron/core/vault';

const [folder = '', steps = '', passphrase = '', next] = process.argv.slice(2);
const kdf = { memoryKiB: 64, passes: 1, lanes: 1 };
const now = '2025-03-01T09:00:00.000Z';
const open = () => unlockVault({ folder, officerName: 'Ana Costa', passphrase, now, kdf });

function dieAfter(count: number): void {
  let left = count;
  const names = [
    'openSync',
    'writeFileSync',
    'fsyncSync',
    'closeSync',
    'renameSync',
    'rmSync',
  ] as const;
  for (const name of names) {
    const counted = new Proxy(fs[name], {
      apply: (step, self, given: unknown[]): unknown => {
        left -= 1;
        if (left === 0) process.kill(process.pid, 'SIGKILL');
        return Reflect.apply(step, self, given);
      },
    });
    Object.defineProperty(fs, name, { value: counted });
  }
}

if (next === undefined) {
  dieAfter(Number(steps));
  lockVault(await open());
} else {
  const vault = await open();
  const prepared = await preparePassphraseChange(vault, { current: passphrase, next });
  dieAfter(Number(steps));
  write(vault.db, () => {
    changePassphrase(vault, prepared);
  });
  lockVault(vault);
}
