import { AppError } from '../../shared/errors';
import { toStoreError } from './store';

/**
 * Every error as one of the closed union. What nobody expected becomes INTERNAL and keeps only its
 * kind: a message could carry case content.
 */
export function toAppError(error: unknown): AppError {
  const known = toStoreError(error);
  if (known instanceof AppError) return known;
  const kind = error instanceof Error ? error.name : typeof error;
  return new AppError('INTERNAL', { where: kind }, { cause: error });
}
