import { AppError } from '../../shared/errors';
import {
  checkAnswers,
  type AnswerFile,
  type EvaluationContext,
  type Law,
  type Path,
  type RatificationProfile,
} from '../../shared/law';
import type { JsonText } from './json-text';

/** One frame of a case: the facts, and what binds the State examined. */
export interface Frame {
  readonly id: string;
  readonly state: string;
  readonly file: AnswerFile;
  readonly context: EvaluationContext;
}

/**
 * Finds the frames in a list of cases, a case, a list of frames or a single frame, in the format of
 * the published cases. Throws AppError ANSWERS_* with the line and column of the entry.
 */
export function readFrames(law: Law, json: JsonText, background: boolean): Frame[] {
  const found = findFrames(json, json.value, []);
  return found.map((path, index) => readFrame(law, json, path, { index, background }));
}

function findFrames(json: JsonText, value: unknown, path: Path): Path[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => findFrames(json, entry, [...path, index]));
  }
  if (!isObject(value)) throw shapeFault(json, path, 'object expected');
  if ('answers' in value) return [path];
  const frames = value['frames'] ?? value['cases'];
  const key = value['frames'] === undefined ? 'cases' : 'frames';
  if (!Array.isArray(frames)) throw shapeFault(json, path, 'frames or answers expected');
  return findFrames(json, frames, [...path, key]);
}

function readFrame(
  law: Law,
  json: JsonText,
  path: Path,
  { index, background }: { readonly index: number; readonly background: boolean },
): Frame {
  const frame = at(json.value, path);
  const text = (key: string, otherwise: string): string => {
    const value = frame[key];
    if (isAbsent(value)) return otherwise;
    if (typeof value === 'string') return value;
    throw shapeFault(json, [...path, key], 'text expected');
  };
  const profile = readProfile(json, [...path, 'profile'], frame['profile']);
  const decided = readDecided(json, [...path, 'decided'], frame['decided']);
  return {
    id: text('id', String(index + 1)),
    state: text('state', ''),
    file: checkAnswers(law, frame['answers'], (place) =>
      json.locate([...path, 'answers', ...place]),
    ),
    context: { profile, decided, background },
  };
}

function readProfile(json: JsonText, path: Path, value: unknown): RatificationProfile {
  if (isAbsent(value)) return {};
  if (!isObject(value)) throw shapeFault(json, path, 'object expected');
  return Object.fromEntries(
    Object.entries(value).map(([code, bound]): [string, boolean | 'party'] => {
      if (typeof bound === 'boolean' || bound === 'party') return [code, bound];
      throw shapeFault(json, [...path, code], 'true, false or "party" expected');
    }),
  );
}

/** The judgment record: a list of standards, or an object of standard → what was decided. */
function readDecided(json: JsonText, path: Path, value: unknown): string[] {
  if (isAbsent(value)) return [];
  if (isObject(value)) return Object.keys(value);
  if (!Array.isArray(value)) throw shapeFault(json, path, 'list or object expected');
  return value.map((entry: unknown, index) => {
    if (typeof entry === 'string') return entry;
    throw shapeFault(json, [...path, index], 'text expected');
  });
}

function at(value: unknown, path: Path): Record<string, unknown> {
  let node = value;
  for (const step of path) {
    node = Array.isArray(node) ? node[Number(step)] : isObject(node) ? node[step] : undefined;
  }
  return isObject(node) ? node : {};
}

/** Programs write null for what they do not have. */
const isAbsent = (value: unknown): value is undefined | null =>
  value === undefined || value === null;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shapeFault = (json: JsonText, path: Path, what: string): AppError =>
  new AppError('ANSWERS_SHAPE', { ...json.locate(path), what });
