import { operations, type OperationName, type Output, type Parsed } from '../../shared/api';
import { AppError } from '../../shared/errors';
import { refreshStale } from './assessments/results-store';
import type { Context, Logged } from './context';
import type { Handler } from './handler';
import { handlers } from './handlers';
import { checkTakesPart } from './inquiries/exclusion-handlers';
import { isPassphraseGiven } from './vault';
import { writeWithReserve } from './write-with-reserve';

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

/** Before an officer has a passphrase of their own, somebody else could act in their name. */
function checkOwnPassphrase(name: OperationName, { db, vault }: Context): void {
  if (name !== 'vault.changePassphrase' && isPassphraseGiven(db, vault.officer.id))
    throw new AppError('PASSPHRASE_TO_CHANGE');
}

/** Nothing that writes goes unlogged: without an entry in the audit log all of it is undone. */
function inTransaction<O>(
  name: OperationName,
  context: Context,
  work: (inner: Context) => O,
): { readonly output: O; readonly entries: readonly Logged[] } {
  const entries: Logged[] = [];
  if (!operations[name].writes) return { output: work(context), entries };
  const audited: Context = {
    ...context,
    audit: (entry) => {
      entries.push(entry);
      context.appendAudit(name, entry);
    },
  };
  return writeWithReserve(context, () => {
    const output = work(audited);
    if (entries.length === 0)
      throw new AppError('INTERNAL', { where: `${name} left no log entry` });
    refreshStale(audited);
    return { output, entries };
  });
}

/** What was logged as disclosed and then could not be written is said to be so, entry by entry. */
function logNotWritten(name: OperationName, context: Context, entries: readonly Logged[]): void {
  inTransaction(name, context, (inner) => {
    for (const entry of entries)
      inner.audit({ ...entry, details: { ...entry.details, written: false } });
  });
}

/** Carries out one parsed operation in the open vault: role, transaction, log. */
export async function runOperation<N extends OpenOperation>(
  context: Context,
  name: N,
  input: Parsed<N>,
): Promise<Output<N>> {
  checkOwnPassphrase(name, context);
  checkRole(name, context);
  checkTakesPart(context, input);
  const table: { readonly [K in OpenOperation]: Handler<K> } = handlers;
  const handler: Handler<N> = table[name];
  if (typeof handler === 'function')
    return inTransaction(name, context, (inner) => handler(inner, input)).output;
  const prepared = await handler.prepare(context, input);
  // `staged` tied the types together when the handler was declared
  const { output, entries } = inTransaction(name, context, (inner) =>
    handler.commit(inner, input, prepared as never),
  );
  try {
    await handler.disclose?.(context, input, prepared as never); // as above
  } catch (error) {
    logNotWritten(name, context, entries);
    throw error;
  }
  return output;
}
