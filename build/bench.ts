/** `npm run bench`: the measurements of tests/bench, against what was just built. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';
import { outFolder, rootFolder } from './paths.ts';
import { getRuntime } from './runtime/get-runtime.ts';
import { openScreen } from './testing/screen.ts';
import { stageApplication } from './testing/stage.ts';
import { buildTargets } from './vite/build.ts';
import { benchConfig, targetNames } from './vite/targets.ts';

const say = (line: string): void => {
  console.log(line);
};

await buildTargets(targetNames);
await build(benchConfig());
const stage = await stageApplication(await getRuntime(say));
const screen = await openScreen();
try {
  const { status } = spawnSync(
    process.execPath,
    [path.join(outFolder, 'bench', 'bench.mjs'), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      cwd: rootFolder,
      env: {
        ...process.env,
        DISPLAY: screen.display,
        AMPARO_BENCH_EXECUTABLE: stage.executable,
        AMPARO_BENCH_APP: stage.appFolder,
        ...(stage.user === undefined ? {} : { AMPARO_BENCH_USER: String(stage.user) }),
      },
    },
  );
  process.exitCode = status ?? 1;
} finally {
  screen.end();
  await stage.remove();
}
