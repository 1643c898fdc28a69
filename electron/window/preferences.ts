import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { appearances } from '../../shared/bridge';

/** What this computer remembers between starts. No case content, no officer. */
const Preferences = z.object({
  lastVaultFolder: z.string().max(4096).nullable().catch(null),
  zoomPercent: z.number().int().min(100).max(200).catch(100),
  appearance: z.enum(appearances).catch('system'),
  idleMinutes: z.number().int().min(1).max(60).catch(10),
});
export type Preferences = z.infer<typeof Preferences>;

export interface PreferenceFile {
  get(): Preferences;
  /** Keeps the change; a disk that refuses it costs only the memory of it. */
  set(change: Partial<Preferences>): void;
}

/** Opens the file of preferences; a missing or damaged one gives the defaults. */
export function openPreferences(file: string): PreferenceFile {
  let current = read(file);
  return {
    get: () => current,
    set: (change) => {
      current = { ...current, ...change };
      try {
        writeFileSync(`${file}.new`, JSON.stringify(current));
        renameSync(`${file}.new`, file);
      } catch {
        console.error('Amparo could not keep its preferences.');
      }
    },
  };
}

function read(file: string): Preferences {
  try {
    return Preferences.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return Preferences.parse({});
  }
}
