/** What somebody meets who starts Amparo where something is missing. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../helpers/paths';

/** Runs on this very Node, as `npm start` does on the one that the project brings. */
function run(args: readonly string[]) {
  return spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
    encoding: 'utf8',
    timeout: 60_000,
  });
}

it.runIf(process.platform === 'linux')(
  'without a display, names the command that needs none',
  () => {
    const { status, stdout, stderr } = run(['build/start.ts']);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      'Amparo is a desktop program and there is no display here. To see it work in a terminal: npm run amparo -- demo\n',
    );
  },
);

/** A machine that lacks `programs`, for a user who may install nothing. */
function lacking(programs: Readonly<Record<string, string>>) {
  const needs = Object.entries(programs).map(([program, name]) => ({ program, packages: [name] }));
  const module = path.join(root, 'build', 'system', 'ensure.ts');
  const code = `
    process.getuid = () => 1000;
    const { ensureSystem } = await import(${JSON.stringify(module)});
    try { ensureSystem(${JSON.stringify(needs)}, console.log); console.log('nothing lacks'); }
    catch (error) { console.log(error.message); }`;
  return run(['--input-type=module', '--eval', code]).stdout;
}

it.runIf(process.platform === 'linux')('says what the system lacks, and the exact command', () => {
  expect(lacking({ sh: 'dash' })).toBe('nothing lacks\n');
  expect(
    lacking({ sh: 'dash', 'no-such-program': 'no-such-package', 'nor-this': 'nor-that' }),
  ).toMatch(
    /^This system lacks no-such-program, nor-this\. (Run:\n {2}sudo apt-get update && sudo apt-get install -y no-such-package nor-that|Install them with its package manager\.)\n$/,
  );
});
