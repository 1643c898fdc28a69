import { failureOf, type AppError } from '../../shared/errors';

interface ErrorStream {
  readonly stderr: (text: string) => void;
}

/** A failure as the terminal tells it: its code, what happened, what to do. */
export function tellError(error: AppError, io: ErrorStream): void {
  const { code, says, advice } = failureOf(error.code, error.params);
  io.stderr(`${code}: ${says}\n${advice}\n`);
}

/** Wrong use of a command: that it was, and how it is used. */
export function tellMisuse(usage: string, io: ErrorStream): void {
  const { code, says } = failureOf('COMMAND_MISUSED');
  io.stderr(`${code}: ${says}\n\n${usage}`);
}
