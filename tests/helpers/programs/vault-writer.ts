/** Unlocks a vault and writes to it until killed; prints every sequence number once it is safe. */
import { append } from '../../../electron/core/audit-log';
import { write } from '../../../electron/core/store';
import {
  changePassphrase,
  preparePassphraseChange,
  unlockVault,
} from '../../../electron/core/vault';

const [folder = '', passphrase = ''] = process.argv.slice(2);
const kdf = { memoryKiB: 64, passes: 1, lanes: 1 };
const now = '2025-03-01T09:00:00.000Z';
const vault = await unlockVault({ folder, officerName: 'Ana Costa', passphrase, now, kdf });

for (;;) {
  const slot = await preparePassphraseChange(vault, { current: passphrase, next: passphrase });
  const { sequence } = write(vault.db, () => {
    const head = append(vault.db, {
      at: now,
      officerId: vault.officer.id,
      operation: 'vault.changePassphrase',
      inquiryId: null,
      subject: 'x'.repeat(3000),
    });
    changePassphrase(vault, slot);
    return head;
  });
  process.stdout.write(`${String(sequence)}\n`);
}
