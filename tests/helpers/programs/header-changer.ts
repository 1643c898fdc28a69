/**
 * Unlocks a vault, changes the passphrase, and dies by SIGKILL just before the n-th step that it takes
 * on files while doing so. Ends by itself when there are fewer steps.
 */
import fs from 'node:fs';
import { write } from '../../../electron/core/store';
import {
  changePassphrase,
  lockVault,
  preparePassphraseChange,
  unlockVault,
} from '../../../electron/core/vault';

const [folder = '', current = '', next = '', steps = ''] = process.argv.slice(2);
const kdf = { memoryKiB: 64, passes: 1, lanes: 1 };
const now = '2025-03-01T09:00:00.000Z';
const vault = await unlockVault({
  folder,
  officerName: 'Ana Costa',
  passphrase: current,
  now,
  kdf,
});
const slot = await preparePassphraseChange(vault, { current, next });

let left = Number(steps);
const names = ['openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync'] as const;
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

write(vault.db, () => {
  changePassphrase(vault, slot);
});
lockVault(vault);
