import { failureOf, type ErrorCode, type ErrorParams } from '../../shared/errors';

/** A failure met before there is a window: what happened, what to do, the code. */
export function sentenceFor(code: ErrorCode, params: ErrorParams = {}): string {
  const { says, advice } = failureOf(code, params);
  return `${says} ${advice} (${code})`;
}
