import { fileURLToPath } from 'node:url';
import { loadInstruments } from '../../../electron/core/assessments/load-instruments';
import type { Law } from '../../../shared/law';

export const instrumentsFolder = fileURLToPath(
  new URL('../../../resources/instruments', import.meta.url),
);

let loaded: Promise<Law> | undefined;

/** The law that ships, read once per test file. */
export function theLaw(): Promise<Law> {
  loaded ??= loadInstruments(instrumentsFolder);
  return loaded;
}
