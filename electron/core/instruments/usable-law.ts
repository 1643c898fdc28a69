import type { UnusableFile } from '../../../shared/domain/instruments/instrument-file';
import { AppError } from '../../../shared/errors';
import type { Law } from '../../../shared/law';
import { compileSet } from './compile-set';
import { faultOf } from './faults';
import { fileNameOf, type InstrumentText } from './instrument-text';

/** The law to work with, and the files in force that it had to do without. */
export interface UsableLaw {
  readonly law: Law;
  /** What the law was compiled from. */
  readonly inUse: readonly InstrumentText[];
  readonly unusable: readonly UnusableFile[];
}

/** What stands in for a file that cannot be used, the next best first. */
export type Substitutes = (code: string) => readonly InstrumentText[];

/**
 * Compiles the files in force. One that this program cannot use must lock nobody out: the last version
 * of it that can be used takes its place, or it is left out, and the officer is told.
 * @throws AppError INSTRUMENT_* only where not even what came with the program can be used.
 */
export function usableLaw(adopted: readonly InstrumentText[], substitutes: Substitutes): UsableLaw {
  const inUse = new Map(adopted.map((file) => [file.code, file]));
  const waiting = new Map<string, InstrumentText[]>();
  const faults = new Map<string, UnusableFile>();
  for (;;) {
    const texts = [...inUse.values()];
    try {
      return { law: compileSet(texts), inUse: texts, unusable: [...faults.values()] };
    } catch (error) {
      const broken = texts.find((text) => fileNameOf(text) === nameIn(error));
      if (!(error instanceof AppError) || broken === undefined) throw error;
      const { code } = broken;
      const left = waiting.get(code) ?? substitutes(code).filter(isOther(broken));
      const [next, ...rest] = left.filter(isOther(broken));
      waiting.set(code, rest);
      if (next === undefined) inUse.delete(code);
      else inUse.set(code, next);
      const first = adopted.find((file) => file.code === code) ?? broken;
      faults.set(code, {
        code,
        version: first.version,
        fault: faults.get(code)?.fault ?? faultOf(error, first.yaml),
        usedInstead: next?.version ?? null,
      });
    }
  }
}

const isOther =
  ({ sha256 }: InstrumentText) =>
  (text: InstrumentText): boolean =>
    text.sha256 !== sha256;

const nameIn = (error: unknown): string | number | undefined =>
  error instanceof AppError ? error.params['file'] : undefined;
