/**
 * `npm run package`: a folder that runs by itself, made offline from the runtime of this machine.
 * From the official Electron it is what is shipped; from the stand-in it proves the packaging only.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, Platform, type Configuration } from 'electron-builder';
import { rootFolder } from '../paths.ts';
import { getRuntime } from '../runtime/get-runtime.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { buildTargets } from '../vite/build.ts';
import { fuses } from './fuses.ts';

/** What plain Node reads cannot lie in the archive that only Electron can read. */
const readByNode = [
  'out/core/**',
  'resources/**',
  'node_modules/better-sqlite3/**',
  'node_modules/@node-rs/**',
  'node_modules/@expo-google-fonts/**',
];

function configuration(runtime: Runtime): Configuration {
  const needsNode = runtime.source === 'stand-in';
  return {
    appId: 'org.amparo.desktop',
    productName: 'Amparo',
    directories: { output: 'release' },
    electronVersion: runtime.version,
    electronDist: runtime.distribution,
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    asar: true,
    asarUnpack: readByNode,
    files: [
      'package.json',
      'LICENSE',
      'NOTICE',
      'THIRD-PARTY-LICENSES.md',
      'out/{main,preload,core,renderer}/**',
      'resources/**',
      '!resources/docs/**',
      '!**/*.map',
      '!node_modules/better-sqlite3/{deps,src}/**',
      // Of nine weights reports print two.
      '!node_modules/@expo-google-fonts/*/{100,200,300,500,600,800,900}*/**',
      '!node_modules/@expo-google-fonts/*/*.{png,ts,js}',
    ],
    ...(needsNode
      ? {
          extraResources: [
            { from: path.join(rootFolder, 'node_modules', 'node', 'bin', 'node'), to: 'node' },
          ],
        }
      : {}),
    linux: { target: ['dir'], category: 'Office', executableName: 'amparo-desktop' },
    // The stand-in's loader of folders has no place in what is handed out.
    afterPack: ({ appOutDir }) =>
      rm(path.join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
    electronFuses: fuses,
    publish: null,
  };
}

const runtime = await getRuntime((line) => {
  console.log(line);
});
await buildTargets(['main', 'preload', 'core', 'renderer', 'verifier']);
await build({
  projectDir: rootFolder,
  targets: Platform.current().createTarget('dir'),
  config: configuration(runtime),
});
