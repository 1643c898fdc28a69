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
  'node_modules/node/bin',
];

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
  // Readable by all; the helper that sets up the sandbox where the kernel offers no user namespaces.
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  await chmod(path.join(runtimeFolder, 'chrome-sandbox'), 0o4755);
  const executable = path.join(folder, 'amparo-as-user');
  await writeFile(
    executable,
    launcher(path.join(runtimeFolder, path.basename(runtime.executable))),
  );
  await chmod(executable, 0o755);
  return {
    executable,
    appFolder,
    user: unprivileged,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const launcher = (electron: string): string => `#!/bin/sh
exec setpriv --reuid=${String(unprivileged)} --regid=${String(unprivileged)} --clear-groups -- '${electron}' "$@"
`;
