/** What is printed goes somewhere: a full disk behind it is told, a reader that leaves is not. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
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
