/** `npm run amparo -- …`: builds the terminal program where its sources are newer, then runs it. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { outFolder, rootFolder } from './paths.ts';
import { buildTargets } from './vite/build.ts';

const program = path.join(outFolder, 'cli', 'amparo.mjs');
const sources = ['electron', 'shared', 'renderer/verifier-page', 'build/vite', 'package-lock.json'];

const changed = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newestChange(place: string): number {
  if (!statSync(place).isDirectory()) return changed(place);
  const entries = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return Math.max(changed(place), ...entries.map((entry) => changed(path.join(place, entry))));
}

const built = changed(program);
if (sources.some((source) => newestChange(path.join(rootFolder, source)) > built)) {
  await buildTargets(['cli', 'verifier']); // the page goes with every report that is handed over
}
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // npm runs scripts in the project's folder; file names are meant from where the user stands.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
});
process.exitCode = status ?? 1;
