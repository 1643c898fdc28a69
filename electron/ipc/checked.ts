import type { z } from 'zod';
import type { Result } from '../../shared/api';
import { failureOf } from '../../shared/errors';

/** A handler that is only reached by an input its schema accepts. */
export function checked<I extends z.ZodType>(
  schema: I,
  run: (input: z.output<I>) => unknown,
): (input: unknown) => Promise<Result<unknown>> {
  return async (input) => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      return { ok: false, ...failureOf('INPUT_INVALID', { where: placeOf(parsed.error) }) };
    }
    return { ok: true, value: await run(parsed.data) };
  };
}

/** Where in the input the first fault lies: the names of fields, never what they held. */
export function placeOf(error: z.ZodError): string {
  const place = error.issues[0]?.path.map(String).join('.') ?? '';
  return place === '' ? 'input' : place;
}
