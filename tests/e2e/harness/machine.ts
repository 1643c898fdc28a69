/** What `npm test` laid out before these tests were started. */
import { chownSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start these tests by npm test`);
  return value;
}

export const executable = given('AMPARO_E2E_EXECUTABLE');
export const appFolder = given('AMPARO_E2E_APP');
/** The packaged program, started as the same user. */
export const packaged = given('AMPARO_E2E_PACKAGED');

const userText = process.env['AMPARO_E2E_USER'];
/** The user that the application runs as, where it is not the one running the tests. */
const user = userText === undefined ? undefined : Number(userText);

/** Gives a folder or file that a test made to the user that the application runs as. */
export function handOver(place: string): void {
  if (user !== undefined) chownSync(place, user, user);
}

/** A computer of its own for one test: home, settings, cache and temporary files in one folder. */
export interface Computer {
  readonly folder: string;
  /** Where a test keeps vaults and the files it chooses in dialogs. */
  readonly documents: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Short names: Chromium puts sockets in these folders, and their paths may have 107 bytes. */
export function newComputer(): Computer {
  const folder = mkdtempSync(path.join(tmpdir(), 'amp-'));
  handOver(folder);
  const part = (name: string): string => {
    const full = path.join(folder, name);
    mkdirSync(full);
    handOver(full);
    return full;
  };
  return {
    folder,
    documents: part('doc'),
    environment: {
      HOME: folder,
      XDG_CONFIG_HOME: part('cfg'),
      XDG_CACHE_HOME: part('cache'),
      XDG_RUNTIME_DIR: part('run'),
      TMPDIR: part('tmp'),
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      DISPLAY: process.env['DISPLAY'] ?? '',
      LANG: 'C.UTF-8',
    },
  };
}
