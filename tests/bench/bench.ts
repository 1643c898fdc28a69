/** `npm run bench [store|law|report|statistics|app …]`: every figure beside a baseline of the same run. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchApp } from './app-bench';
import { benchLaw } from './law-bench';
import { benchMemory } from './memory-bench';
import { runMemoryTask } from './memory-child';
import { benchReport } from './report-bench';
import { benchStatistics } from './statistics-bench';
import { benchStore } from './store-bench';

const root = process.cwd(); // npm runs it in the project's folder
const resources = join(root, 'resources');

const parts: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  store: async (folder) => {
    await benchStore(folder, 10_000);
    await benchMemory(folder, resources, await benchStore(folder, 100_000));
  },
  law: (folder) => benchLaw(resources, join(root, 'tests/fixtures/cases-public.json'), folder),
  report: (folder) => benchReport(resources, folder),
  statistics: (folder) =>
    benchStatistics(resources, join(root, 'tests/fixtures/cases-public.json'), folder),
  app: () => benchApp(),
};

async function bench(wanted: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-'));
  try {
    for (const [name, run] of Object.entries(parts)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      process.stdout.write(`\n${name}\n`);
      await run(folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2);
// A measured process is this same program, so that it holds what the core holds and nothing else.
if (wanted[0] === '--memory') await runMemoryTask(readFileSync(0, 'utf8'));
else await bench(wanted);
