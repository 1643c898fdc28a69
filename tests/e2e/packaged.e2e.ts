/** What is handed out: its fuses, and that it starts and refuses what it must. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { fuses } from '../../build/package/fuses.ts';
import { expect, test } from './harness/amparo';
import { packaged } from './harness/machine';

const root = path.resolve(import.meta.dirname, '..', '..');
const program = path.join(root, 'release', 'linux-unpacked', 'amparo-desktop');

/** Our table's names beside the wire's. */
const names: Readonly<Record<keyof typeof fuses, FuseV1Options>> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

test('the fuses in the program are those of the table', async () => {
  const wire = await getCurrentFuseWire(program);
  for (const [name, wanted] of Object.entries(fuses)) {
    const index = Object.entries(names).find(([key]) => key === name)?.[1];
    if (index === undefined) throw new Error(`${name} is not on the wire`);
    expect(wire[index], name).toBe(wanted ? FuseState.ENABLE : FuseState.DISABLE);
  }
});

test('it is one archive, with what plain Node reads beside it and no sources', () => {
  const resources = path.join(root, 'release', 'linux-unpacked', 'resources');
  expect(existsSync(path.join(resources, 'app.asar'))).toBe(true);
  expect(existsSync(path.join(resources, 'app'))).toBe(false);
  const unpacked = readdirSync(path.join(resources, 'app.asar.unpacked'), {
    recursive: true,
    encoding: 'utf8',
  });
  expect(unpacked).toContain(path.join('out', 'core', 'host.mjs'));
  expect(unpacked.filter((name) => /\.(ts|tsx|map)$/.test(name))).toEqual([]);
});

/** The command lines of a process and of all that came from it. */
function family(pid: number): string[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'));
      parents.set(Number(name), Number(parent?.[1]));
    } catch {
      continue; // it ended while we looked
    }
  }
  const isOurs = (child: number | undefined): boolean =>
    child !== undefined && (child === pid || isOurs(parents.get(child)));
  return [...parents.keys()].filter(isOurs).map((child) => {
    try {
      return readFileSync(`/proc/${String(child)}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  });
}

test('untouched, it starts a sandboxed window and its core', async ({ computer }) => {
  const child = spawn(packaged, [], { env: computer.environment, stdio: 'ignore', detached: true });
  const pid = child.pid ?? 0;
  const lines = (): string => family(pid).join('\n');
  await expect.poll(lines, { timeout: 20_000 }).toContain('host.mjs');
  await expect.poll(lines, { timeout: 20_000 }).toContain('--type=renderer');
  expect(lines()).not.toContain('--no-sandbox');
  const ended = new Promise((done) => child.once('exit', done));
  process.kill(-pid, 'SIGTERM');
  await ended;
});

test('it lets no debugger in', ({ computer }) => {
  for (const option of ['--remote-debugging-port=0', '--no-sandbox']) {
    const run = spawnSync(packaged, [option], {
      env: computer.environment,
      encoding: 'utf8',
      timeout: 20_000,
      killSignal: 'SIGKILL',
    });
    expect(run.status, option).toBe(2);
    expect(run.stderr).toContain('SWITCH_REFUSED');
  }
});
