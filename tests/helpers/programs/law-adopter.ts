/**
 * Opens a vault and adopts one instrument file, prints `adopted` once that is durable, and then works
 * out the kept results anew, a few at a time, printing how many wait. Made to be killed meanwhile.
 */
import { readFile } from 'node:fs/promises';
import type { Input, OperationName, Output } from '../../../shared/api';
import { OfficerId } from '../../../shared/domain/ids';
import { createCore } from '../../../electron/core/app';

const [resourcesFolder = '', folder = '', officer = '', passphrase = '', file = ''] =
  process.argv.slice(2);
const officerId = OfficerId.parse(officer);
const core = createCore({ resourcesFolder, kdf: { memoryKiB: 1024, passes: 1, lanes: 1 } });

async function run<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
  const result = await core.call(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.code}`);
  return result.value as Output<N>; // what the table promises for this name
}

await run('vault.unlock', { folder, officerId, passphrase });
const yaml = await readFile(file, 'utf8');
await run('instrument.add', { name: 'nat.yaml', yaml, signature: null, reason: 'New version' });
process.stdout.write('adopted\n');
for (let left = 1; left > 0;) {
  ({ left } = await run('statistics.catchUp', { most: 7 }));
  process.stdout.write(`${String(left)}\n`);
}
await core.close();
