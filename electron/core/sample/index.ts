import { join } from 'node:path';
import type { Input, OperationName, Output, Parsed } from '../../../shared/api';
import type { Session } from '../../../shared/domain/vault/officers';
import { checkBundled } from '../instruments/lawbook';
import { parseInput, runOperation, type OpenOperation } from '../run-operation';
import { write } from '../store';
import { createVault, dropGivenPassphrase } from '../vault';
import type { SessionHolder } from '../vault-sessions/session-holder';
import { buildSample, type Run } from './build-sample';
import { loadSampleCase } from './sample-case';

export { buildSample, type BuiltSample, type Run } from './build-sample';
export { loadSampleCase, type SampleCase } from './sample-case';

const folderName = 'Amparo sample.amparo';

/**
 * A throw-away vault with the sample inquiry, its findings proposed. The commissioner in it has the
 * same passphrase, so that one person can see the whole way to a signed report; a real vault's
 * officers never share one.
 */
export async function createSampleVault(
  session: SessionHolder,
  { parentFolder, passphrase }: Parsed<'vault.createSample'>,
): Promise<Session> {
  const { kdf, resourcesFolder } = session.options;
  const sample = await loadSampleCase(resourcesFolder);
  await checkBundled(resourcesFolder);
  let share = '';
  const opened = await session.open(async () => {
    const { vault, recoveryShares } = await createVault({
      folder: join(parentFolder, folderName),
      institution: sample.institution,
      officer: { name: 'Sample Officer' },
      passphrase,
      recovery: { shares: 3, threshold: 2 },
      now: session.now(),
      ...(kdf === undefined ? {} : { kdf }),
    });
    [share = ''] = recoveryShares;
    return vault;
  });
  const context = session.require();
  const run: Run = async <N extends OperationName>(name: N, input: Input<N>) => {
    const open = name as N & OpenOperation; // the builder opens and closes no vault
    const parsed = parseInput<N & OpenOperation>(open, input);
    return (await runOperation(context, open, parsed)) as Output<N>; // the same name's output
  };
  // Nobody keeps shares of a vault that is thrown away, and its officers are one person.
  await run('recovery.confirm', { share });
  const commissioner = await run('officer.add', {
    name: 'Sample Commissioner',
    roles: ['commissioner'],
    clearedForIdentities: false,
    passphrase,
  });
  write(context.db, () => {
    dropGivenPassphrase(context.db, commissioner.id);
  });
  const { assessmentId } = await buildSample(run, sample);
  await run('finding.propose', { assessmentId });
  return { ...opened, recoveryConfirmed: true };
}
