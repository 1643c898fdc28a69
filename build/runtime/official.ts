import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rootFolder } from '../paths.ts';
import type { Runtime } from './runtime.ts';

const executables: Readonly<Record<string, string>> = {
  linux: 'electron',
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** A refused download is refused at once; a slow one may take this long (milliseconds). */
const downloadLimit = 300_000;

/**
 * The official Electron, downloaded on first use by the electron package itself, which checks it
 * against the checksums it carries.
 * @throws Error with a one-line reason where it cannot be had
 */
export function getOfficialRuntime(): Runtime {
  const folder = path.join(rootFolder, 'node_modules', 'electron');
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) throw new Error('the electron package is not installed');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }; // npm wrote it
  const distribution = path.join(folder, 'dist');
  const executable = path.join(distribution, executables[process.platform] ?? 'electron');
  if (!existsSync(executable)) download(path.join(folder, 'install.js'));
  if (!existsSync(executable)) throw new Error('its installer left no program');
  return { source: 'official', version, executable, distribution };
}

function download(installer: string): void {
  const run = spawnSync(process.execPath, [installer], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: downloadLimit,
    encoding: 'utf8',
  });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(run.stderr.split('\n')[0] ?? 'its installer failed');
}
