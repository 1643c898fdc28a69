/** `npm run fuzz:law -- --sets 1000000 --seed 1`: see tests/fuzz. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';
import { outFolder, rootFolder } from './paths.ts';
import { fuzzConfig } from './vite/targets.ts';

await build(fuzzConfig());
const { status } = spawnSync(
  process.execPath,
  [path.join(outFolder, 'fuzz', 'fuzz-law.mjs'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: rootFolder },
);
process.exitCode = status ?? 1;
