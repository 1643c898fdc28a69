import { AppError, type ErrorCode, type ErrorParams } from '../../../shared/errors';

/** The code and parameters of the AppError that `run` throws; anything else is passed on. */
export function caught(run: () => unknown): { code: ErrorCode; params: ErrorParams } {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('nothing was thrown');
}
