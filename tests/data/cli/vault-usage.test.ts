import { expect, it } from 'vitest';
import type { Io } from '../../../electron/cli/io';
import { runAuditLog } from '../../../electron/cli/audit-log';
import { runVault } from '../../../electron/cli/vault';
import { resourcesFolder } from '../../helpers/paths';

it.each([
  ['vault create without an institution', runVault, ['create', 'x.amparo', '--officer', 'A']],
  [
    'vault create with a wrong number',
    runVault,
    ['create', 'x.amparo', '--institution', 'I', '--officer', 'A', '--shares', 'many'],
  ],
  ['vault info with an unknown option', runVault, ['info', 'x.amparo', '--loud']],
  ['audit-log verify without an officer', runAuditLog, ['verify', 'x.amparo']],
])('%s says how the command is used', async (_, run, argv) => {
  const said: string[] = [];
  const io: Io = {
    stdout: (text) => said.push(text),
    stderr: (text) => said.push(text),
    askSecret: () => Promise.resolve('never asked'),
    now: () => new Date(),
    resourcesFolder,
  };
  expect(await run(argv, io)).toBe(2);
  expect(said.join('')).toMatch(/^COMMAND_MISUSED: .*\n\nUsage: amparo/);
});
