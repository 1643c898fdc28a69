import { compileInstruments, type Law } from '../../../shared/law';
import { parseInstrument } from '../assessments/load-instruments';
import { fileNameOf, inOrder, sha256Of, type InstrumentText } from './instrument-text';

/** Laws by what they were compiled from: the set of the program and that of the vault are mostly one. */
const compiled = new Map<string, Law>();
const lawsKept = 4;

/** Equal for equal files, whatever their order. */
export const setHash = (texts: readonly InstrumentText[]): string =>
  sha256Of(
    inOrder(texts)
      .map(({ code, sha256, isRetired }) => `${code} ${sha256} ${isRetired ? 'retired' : ''}`)
      .join('\n'),
  );

/** @throws AppError INSTRUMENT_* with file, line and column. */
export function compileSet(texts: readonly InstrumentText[]): Law {
  const key = setHash(texts);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const docs = inOrder(texts).map((text) => parseInstrument(fileNameOf(text), text.yaml));
  const retired = texts.filter(({ isRetired }) => isRetired).map(({ code }) => code);
  const law = compileInstruments(docs, { retired: new Set(retired) });
  if (compiled.size >= lawsKept) compiled.delete(compiled.keys().next().value ?? '');
  compiled.set(key, law);
  return law;
}
