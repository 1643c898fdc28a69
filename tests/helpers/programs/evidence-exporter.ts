/** Unlocks a vault and exports one evidence file again and again until killed; prints each number. */
import { join } from 'node:path';
import { createCore } from '../../../electron/core/app';
import type { Input, OperationName, Output } from '../../../shared/api';
import { EvidenceId, InquiryId } from '../../../shared/domain/ids';

const [folder = '', passphrase = '', inquiry = '', evidence = '', target = '', resources = ''] =
  process.argv.slice(2);
const core = createCore({
  resourcesFolder: resources,
  kdf: { memoryKiB: 64, passes: 1, lanes: 1 },
});

async function run<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
  const result = await core.call(name, input);
  if (!result.ok) throw new Error(result.code);
  return result.value as Output<N>; // what the table promises for this name
}

const { officers } = await run('vault.inspect', { folder });
const [officer] = officers;
if (officer === undefined) throw new Error('the vault has no officer');
await run('vault.unlock', { folder, officerId: officer.id, passphrase });
const wanted = {
  inquiryId: InquiryId.parse(inquiry),
  evidenceId: EvidenceId.parse(evidence),
};
for (let number = 1; ; number += 1) {
  process.stdout.write(`${String(number)}\n`);
  await run('evidence.export', { ...wanted, path: join(target, String(number)) });
}
