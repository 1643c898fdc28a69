import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { AppError } from '../../shared/errors';

/**
 * What follows a command: exactly one path, and options that each take a text.
 * @throws AppError COMMAND_MISUSED
 */
export function readArguments<const N extends string>(
  argv: readonly string[],
  optionNames: readonly N[],
): { readonly target: string; readonly options: Readonly<Partial<Record<N, string>>> } {
  const config: ParseArgsOptionsConfig = Object.fromEntries(
    optionNames.map((name) => [name, { type: 'string' }]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: config,
    });
    const [target, ...others] = positionals;
    if (target === undefined || others.length > 0) throw new AppError('COMMAND_MISUSED');
    const options: Partial<Record<N, string>> = {};
    for (const name of optionNames) {
      const value = values[name];
      if (typeof value === 'string') options[name] = value;
    }
    return { target, options };
  } catch (error) {
    throw new AppError('COMMAND_MISUSED', {}, { cause: error });
  }
}

/** @throws AppError COMMAND_MISUSED where the option wasn't given. */
export function required(value: string | undefined): string {
  if (value === undefined || value === '') throw new AppError('COMMAND_MISUSED');
  return value;
}
