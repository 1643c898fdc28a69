import path from 'node:path';
import { app } from 'electron';

/**
 * Where the parts lie. Packaged, what plain Node has to read (core, native modules, data) is kept
 * outside the archive that only Electron can read.
 */
const appFolder = app.getAppPath();
const readableFolder = app.isPackaged ? `${appFolder}.unpacked` : appFolder;

export const places = {
  renderer: path.join(appFolder, 'out', 'renderer'),
  preload: path.join(appFolder, 'out', 'preload', 'preload.cjs'),
  core: path.join(readableFolder, 'out', 'core', 'host.mjs'),
  resources: path.join(readableFolder, 'resources'),
  /** The Node program that runs the core where this Electron is too old for it. */
  node: app.isPackaged
    ? path.join(process.resourcesPath, 'node')
    : path.join(appFolder, 'node_modules', 'node', 'bin', 'node'),
  preferences: path.join(app.getPath('userData'), 'preferences.json'),
} as const;
