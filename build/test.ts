/**
 * `npm test`: everything, in the order in which a fault is cheapest to find. `--only=checks,unit,e2e`
 * runs a part; further arguments name the end-to-end tests to run. The closing line counts tests; a check of the sources that fails counts as a failure.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { outFolder } from './paths.ts';
import { ensureSystem } from './system/ensure.ts';
import { toShowAWindow, toTest, toUnpack } from './system/needs.ts';
import { runEndToEnd } from './testing/e2e.ts';
import { checkLicences, checks, runPackaging, runVitest, type Count } from './testing/steps.ts';
import { buildTargets } from './vite/build.ts';
import { targetNames } from './vite/targets.ts';

const say = (line: string): void => {
  console.log(line);
};

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const wanted = only?.split(',') ?? ['checks', 'unit', 'e2e'];

async function attempt(name: string, work: () => Count | Promise<Count>): Promise<Count> {
  say(`\n── ${name}`);
  const started = performance.now();
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  } finally {
    say(`── ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

async function test(): Promise<Count> {
  ensureSystem([...toShowAWindow, ...toUnpack, ...toTest], say);
  rmSync(path.join(outFolder, 'test-results'), { recursive: true, force: true });
  const counts: Count[] = [];
  const add = async (name: string, work: () => Count | Promise<Count>): Promise<Count> => {
    const count = await attempt(name, work);
    counts.push(count);
    return count;
  };
  if (wanted.includes('checks')) {
    for (const [name, check] of Object.entries(checks)) {
      await add(name, () => ({ passed: 0, failed: check() ? 0 : 1 }));
    }
  }
  const build = await add('build', async () => {
    await buildTargets(targetNames);
    return { passed: 0, failed: 0 };
  });
  if (wanted.includes('checks') && build.failed === 0) {
    await add('licences', () => ({ passed: 0, failed: checkLicences() ? 0 : 1 }));
  }
  if (wanted.includes('unit')) await add('tests without a window', runVitest);
  if (wanted.includes('e2e') && build.failed === 0) {
    await add('package', () => ({ passed: 0, failed: runPackaging() ? 0 : 1 }));
    await add('tests of the real application', () => runEndToEnd(say, named));
  }
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
  };
}

try {
  const { passed, failed } = await test();
  process.exitCode = failed === 0 ? 0 : 1;
  say(`\n${String(passed)} passed, ${String(failed)} failed`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
