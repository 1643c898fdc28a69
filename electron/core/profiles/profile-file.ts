import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Document } from 'yaml';
import { ProfileFile } from '../../../shared/domain/profiles/profile-file';
import type { TreatiesChange } from '../../../shared/domain/profiles/profile-change';
import { stateKey, type TreatyEntry } from '../../../shared/domain/profiles/treaty-entry';
import { AppError, failureOf } from '../../../shared/errors';
import type { InstrumentDoc, Law, Path } from '../../../shared/law';
import { parseInstrument } from '../assessments/load-instruments';
import { faultOf } from './check-change';

/** A file of profiles is text that people write; nothing larger is one. */
const mostBytes = 5 * 1024 * 1024;

function parse(source: string): InstrumentDoc {
  try {
    return parseInstrument('', source);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { line = 1, column = 1 } = error.params;
    throw new AppError('PROFILES_SYNTAX', { line, column }, { cause: error });
  }
}

const isPath = (path: readonly PropertyKey[]): path is Path =>
  path.every((part) => typeof part !== 'symbol');

function shapeOf({ content, locate }: InstrumentDoc): ProfileFile {
  const parsed = ProfileFile.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue !== undefined && isPath(issue.path) ? issue.path : [];
  throw new AppError('PROFILES_SHAPE', { ...locate(path), what: path.join('.') || 'format' });
}

function checkEntries(law: Law, { states }: ProfileFile, { locate }: InstrumentDoc): void {
  const fault = faultOf(law);
  const seen = new Set<string>();
  for (const [at, { state, entries }] of states.entries())
    for (const [index, entry] of entries.entries()) {
      const path = ['states', at, 'entries', index];
      const code = fault(entry);
      if (code !== null) {
        const why = failureOf(code, { instrument: entry.instrument }).says;
        throw new AppError('PROFILES_ENTRY', { ...locate(path), why });
      }
      const key = `${stateKey(state)}:${entry.instrument}`;
      if (seen.has(key))
        throw new AppError('PROFILES_TWICE', { instrument: entry.instrument, ...locate(path) });
      seen.add(key);
    }
}

/** The profiles in a text (YAML or JSON). @throws AppError PROFILES_* or PROFILE_*, with line and column */
export function profilesIn(law: Law, source: string): ProfileFile {
  const doc = parse(source);
  const file = shapeOf(doc);
  checkEntries(law, file, doc);
  return file;
}

/** @throws AppError PROFILES_UNREADABLE, and as `profilesIn` */
export async function readProfiles(law: Law, path: string): Promise<TreatiesChange[]> {
  let source: string;
  try {
    if ((await stat(path)).size > mostBytes) throw new AppError('PROFILES_UNREADABLE');
    source = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('PROFILES_UNREADABLE', {}, { cause: error });
  }
  return profilesIn(law, source).states.map(({ state, entries }) => ({
    kind: 'treaties',
    state,
    entries,
    removed: [],
  }));
}

/** The text of a file of profiles, in the same order each time. */
export function profileText(
  states: readonly { readonly state: string; readonly entries: readonly TreatyEntry[] }[],
): string {
  const file = { format: 'amparo-state-profiles', version: 1, states };
  return new Document(file).toString({ lineWidth: 100 });
}

/**
 * What ships with Amparo: entries that a source at hand states, each naming it. They are offered and
 * never adopted by themselves. @throws AppError PROFILES_UNREADABLE, and as `profilesIn`
 */
export async function shippedProfiles(
  law: Law,
  resourcesFolder: string,
): Promise<ProfileFile['states']> {
  const folder = join(resourcesFolder, 'profiles');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) => profilesIn(law, text).states);
}
