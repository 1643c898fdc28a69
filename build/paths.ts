/** The folders every build script speaks of. */
import { homedir } from 'node:os';
import path from 'node:path';

export const rootFolder = path.resolve(import.meta.dirname, '..');
export const outFolder = path.join(rootFolder, 'out');

/** Where programs fetched once for this machine are kept (XDG base directory specification). */
export const cacheFolder = path.join(
  process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'),
  'amparo',
);
