/** `npm start`: gets what is missing, builds, opens the window. */
import { spawn } from 'node:child_process';
import { rootFolder } from './paths.ts';
import { getRuntime } from './runtime/get-runtime.ts';
import { ensureSystem } from './system/ensure.ts';
import { toShowAWindow, toUnpack } from './system/needs.ts';
import { buildTargets } from './vite/build.ts';

const say = (line: string): void => {
  console.log(line);
};

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return (DISPLAY ?? '') !== '' || (WAYLAND_DISPLAY ?? '') !== '';
}

async function start(): Promise<number> {
  if (!hasDisplay()) {
    console.error(
      'Amparo is a desktop program and there is no display here. ' +
        'To see it work in a terminal: npm run amparo -- demo',
    );
    return 1;
  }
  ensureSystem([...toShowAWindow, ...toUnpack], say);
  const runtime = await getRuntime(say);
  await buildTargets(['main', 'preload', 'core', 'renderer', 'verifier']);
  // Chromium does not sandbox for root and says so only by refusing to start.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(runtime.executable, [...asRoot, rootFolder], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
