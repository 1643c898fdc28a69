/** `npm run bench`: the measurements of tests/bench, against what was just built. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';
import { outFolder, rootFolder } from './paths.ts';
import { buildTargets } from './vite/build.ts';
import { benchConfig, targetNames } from './vite/targets.ts';

await buildTargets(targetNames);
await build(benchConfig());
const { status } = spawnSync(
  process.execPath,
  [path.join(outFolder, 'bench', 'bench.mjs'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: rootFolder },
);
process.exitCode = status ?? 1;
