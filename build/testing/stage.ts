import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rootFolder } from '../paths.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** What end-to-end tests start, and as whom. */
export interface Stage {
  readonly executable: string;
  readonly appFolder: string;
  /** The packaged program: it needs no folder of an application. */
  readonly packaged: string;
  /** The user to give test folders to, where it is not the one running the tests. */
  readonly user: number | undefined;
  readonly remove: () => Promise<void>;
}

/** The parts of the project that the running application reads. */
const parts = [
  'package.json',
  'out/main',
  'out/preload',
  'out/core',
  'out/renderer',
  'resources',
  'node_modules/better-sqlite3',
  'node_modules/@node-rs',
  'node_modules/@expo-google-fonts',
  'node_modules/node/bin',
];

const packagedFolder = path.join(rootFolder, 'release', 'linux-unpacked');
const packagedProgram = 'amparo-desktop';

/** `nobody`: exists everywhere, owns nothing. */
const unprivileged = 65534;

/**
 * Chromium's sandbox does not work for root, and tests must not run a weaker application than users
 * get. Root therefore lays a copy where an unprivileged user can read it and starts it as that user.
 */
export async function stageApplication(runtime: Runtime): Promise<Stage> {
  if (process.getuid?.() !== 0) {
    return {
      executable: runtime.executable,
      appFolder: rootFolder,
      packaged: path.join(packagedFolder, packagedProgram),
      user: undefined,
      remove: () => Promise.resolve(),
    };
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'amparo-stage-'));
  await chmod(folder, 0o755);
  const appFolder = path.join(folder, 'app');
  await mkdir(appFolder);
  for (const part of parts) {
    await cp(path.join(rootFolder, part), path.join(appFolder, part), { recursive: true });
  }
  const runtimeFolder = path.join(folder, 'runtime');
  await cp(runtime.distribution, runtimeFolder, { recursive: true });
  const packagedCopy = path.join(folder, 'packaged');
  await cp(packagedFolder, packagedCopy, { recursive: true });
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  // The helper that sets up the sandbox where the kernel offers no user namespaces.
  for (const copy of [runtimeFolder, packagedCopy]) {
    await chmod(path.join(copy, 'chrome-sandbox'), 0o4755);
  }
  const electron = path.join(runtimeFolder, path.basename(runtime.executable));
  return {
    executable: await asUser(path.join(folder, 'amparo-as-user'), electron),
    packaged: await asUser(
      path.join(folder, 'packaged-as-user'),
      path.join(packagedCopy, packagedProgram),
    ),
    appFolder,
    user: unprivileged,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function asUser(file: string, program: string): Promise<string> {
  await writeFile(file, launcher(program));
  await chmod(file, 0o755);
  return file;
}

const launcher = (electron: string): string => `#!/bin/sh
exec setpriv --reuid=${String(unprivileged)} --regid=${String(unprivileged)} --clear-groups -- '${electron}' "$@"
`;
