/** What the program reads and prints through pipes: a full disk behind it is told, a reader that leaves is not. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { root } from '../../helpers/paths';

const program = path.join(root, 'out', 'cli-tested', 'amparo.mjs');

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'], target: 'node' },
    build: {
      ssr: path.join(root, 'electron', 'cli', 'amparo.ts'),
      outDir: path.dirname(program),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        external: ['better-sqlite3', '@node-rs/argon2'],
        output: { entryFileNames: 'amparo.mjs' },
      },
    },
  });
});

it.runIf(existsSync('/dev/full'))(
  'a full disk behind the output ends in OUTPUT_NOT_WRITTEN',
  () => {
    const full = openSync('/dev/full', 'w');
    const run = spawnSync(process.execPath, [program, '--help'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(run.stderr).toMatch(/^OUTPUT_NOT_WRITTEN: /);
    expect(run.status).toBe(1);
  },
);

it('a reader that stops early is no failure', () => {
  const { status, stderr } = spawnSync(
    'bash',
    [
      '-c',
      'set -o pipefail; "$0" "$1" assess "$2" --json | head -c 10 >/dev/null',
      process.execPath,
      program,
      path.join(root, 'tests/fixtures/cases-public.json'),
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

const cases = path.join(root, 'tests/fixtures/cases-public.json');
const piped = (input: string | Buffer) => {
  const argv = [program, 'assess', '-', '--json', '--no-reasons'];
  return spawnSync(process.execPath, argv, { input, encoding: 'utf8', maxBuffer: 1e8 });
};

it('assesses what comes through standard input as it does a file', () => {
  const argv = [program, 'assess', cases, '--json', '--no-reasons'];
  const named = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1e8 });
  expect(named.stdout).toContain('"PUB-3a"');
  expect(piped(readFileSync(cases))).toMatchObject({ status: 0, stdout: named.stdout });
});

it('refuses standard input that holds nothing, with its place', () => {
  const { status, stdout, stderr } = piped('');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('ANSWERS_SYNTAX: ');
});
