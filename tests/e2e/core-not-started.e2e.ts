import { spawn } from 'node:child_process';
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './harness/amparo';
import { appFolder, executable } from './harness/machine';

test('an installation without its core says CORE_NOT_STARTED', async ({ computer }) => {
  const broken = path.join(computer.folder, 'app');
  cpSync(path.join(appFolder, 'out'), path.join(broken, 'out'), { recursive: true });
  cpSync(path.join(appFolder, 'package.json'), path.join(broken, 'package.json'));
  for (const part of ['node_modules', 'resources']) {
    symlinkSync(path.join(appFolder, part), path.join(broken, part));
  }
  rmSync(path.join(broken, 'out', 'core'), { recursive: true });
  const child = spawn(executable, [broken], { env: computer.environment, detached: true });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString('utf8')));
  await expect.poll(() => said, { timeout: 20_000 }).toContain('CORE_NOT_STARTED');
  expect(said).toContain('No vault was opened or changed.');
  // The message waits on the screen for someone to read it; here nobody will.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
});
