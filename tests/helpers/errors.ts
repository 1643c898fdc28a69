import { AppError, type ErrorCode } from '../../shared/errors';

/** The code with which `work` fails; 'none' when it doesn't. Anything but an AppError goes on. */
export async function codeOf(work: () => unknown): Promise<ErrorCode | 'none'> {
  try {
    await work();
    return 'none';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
