import {
  compareVersions,
  type BundledFile,
} from '../../../shared/domain/instruments/instrument-file';
import type { InstrumentText } from './instrument-text';

function stepOf(before: InstrumentText | undefined, bundled: InstrumentText): BundledFile['step'] {
  if (before === undefined) return 'new';
  const order = compareVersions(bundled.version, before.version);
  return order > 0 ? 'newer' : order < 0 ? 'older' : 'reworded';
}

/** The files of this program that differ from those in force, by version or by a single character. */
export function offeredFiles(
  inForce: readonly InstrumentText[],
  bundled: readonly InstrumentText[],
): BundledFile[] {
  const adopted = new Map(inForce.map((text) => [text.code, text]));
  return bundled
    .filter(({ code, sha256 }) => adopted.get(code)?.sha256 !== sha256)
    .map((file) => {
      const before = adopted.get(file.code);
      return {
        code: file.code,
        adopted: before?.version ?? null,
        bundled: file.version,
        step: stepOf(before, file),
      };
    });
}
