import { operations, type OperationName, type Output, type Parsed } from '../../shared/api';
import { AppError } from '../../shared/errors';
import type { Context } from './context';
import type { Handler } from './handler';
import { handlers } from './handlers';
import { write } from './store';

/** The names that `runOperation` carries out: all that need an open vault. */
export type OpenOperation = keyof typeof handlers;

/** @throws AppError INPUT_INVALID with the place in the input, never its content. */
export function parseInput<N extends OperationName>(name: N, input: unknown): Parsed<N> {
  const parsed = operations[name].input.safeParse(input);
  if (parsed.success) return parsed.data as Parsed<N>; // the schema of this very name parsed it
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new AppError('INPUT_INVALID', { where: path === '' ? name : path });
}

/** The role that the table asks for. */
function checkRole(name: OperationName, context: Context): void {
  const { roles } = operations[name];
  const allowed =
    roles.length === 0 || roles.some((role) => context.vault.officer.roles.includes(role));
  if (!allowed) throw new AppError('NOT_ALLOWED');
}

/** Nothing that writes goes unlogged: without an entry in the audit log all of it is undone. */
function inTransaction<O>(name: OperationName, context: Context, work: (inner: Context) => O): O {
  if (!operations[name].writes) return work(context);
  let isLogged = false;
  const audited: Context = {
    ...context,
    audit: (entry) => {
      isLogged = true;
      context.appendAudit(name, entry);
    },
  };
  return write(context.db, () => {
    const output = work(audited);
    if (!isLogged) throw new AppError('INTERNAL', { where: `${name} left no log entry` });
    return output;
  });
}

/** Carries out one parsed operation in the open vault: role, transaction, log. */
export async function runOperation<N extends OpenOperation>(
  context: Context,
  name: N,
  input: Parsed<N>,
): Promise<Output<N>> {
  checkRole(name, context);
  const table: { readonly [K in OpenOperation]: Handler<K> } = handlers;
  const handler: Handler<N> = table[name];
  if (typeof handler === 'function')
    return inTransaction(name, context, (inner) => handler(inner, input));
  const prepared = await handler.prepare(context, input);
  // `staged` tied the two types together when the handler was declared
  return inTransaction(name, context, (inner) => handler.commit(inner, input, prepared as never));
}
