/** Opens a vault, and makes another beside it; prints with which code each failed, or "none". */
import path from 'node:path';
import { createVault, lockVault, unlockVault, type OpenVault } from '../../../electron/core/vault';
import { codeOf } from '../errors';

const [folder = '', passphrase = ''] = process.argv.slice(2);
const common = { passphrase, now: '2025-03-01T09:00:00.000Z' };
const kdf = { memoryKiB: 64, passes: 1, lanes: 1 };
const close = (vault: OpenVault) => lockVault(vault);

const opened = await codeOf(async () =>
  close(await unlockVault({ ...common, kdf, folder, officerName: 'Ana Costa' })),
);
const made = await codeOf(async () => {
  const { vault } = await createVault({
    ...common,
    kdf,
    folder: path.join(path.dirname(folder), 'other.amparo'),
    institution: 'Office of the Ombudsman',
    officer: { name: 'Ana Costa' },
    recovery: { shares: 5, threshold: 3 },
  });
  close(vault);
});
process.stdout.write(JSON.stringify({ opened, made }));
