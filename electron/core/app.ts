import { randomUUID } from 'node:crypto';
import {
  isOperationName,
  operations,
  type OperationName,
  type Output,
  type Parsed,
  type Result,
} from '../../shared/api';
import { AppError, failureOf } from '../../shared/errors';
import type { Context } from './context';
import { toAppError } from './failures';
import type { Handler } from './handler';
import { handlers } from './handlers';
import { isVaultOperation, vaultHandlers } from './vault-sessions/vault-handlers';
import { createSessionHolder, type CoreOptions } from './vault-sessions/session-holder';

export type { CoreOptions } from './vault-sessions/session-holder';

export interface Core {
  /** Carries out one operation of `shared/api`. Never rejects: a failure is a value. */
  readonly call: (name: string, input: unknown) => Promise<Result<unknown>>;
  /** Waits for what is running, wipes the keys, closes the database. */
  readonly close: () => Promise<void>;
}

function parseInput<N extends OperationName>(name: N, input: unknown): Parsed<N> {
  const parsed = operations[name].input.safeParse(input);
  if (parsed.success) return parsed.data as Parsed<N>; // the schema of this very name parsed it
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new AppError('INPUT_INVALID', { where: path === '' ? name : path });
}

/** The role that the table asks for; `audit` proves that nothing that writes goes unlogged. */
function checkRole(name: OperationName, context: Context): void {
  const { roles } = operations[name];
  const allowed =
    roles.length === 0 || roles.some((role) => context.vault.officer.roles.includes(role));
  if (!allowed) throw new AppError('NOT_ALLOWED');
}

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
  return context.db
    .transaction(() => {
      const output = work(audited);
      if (!isLogged) throw new AppError('INTERNAL', { where: `${name} left no log entry` });
      return output;
    })
    .immediate();
}

async function runHandler<N extends OperationName>(
  name: N,
  handler: Handler<N>,
  context: Context,
  input: Parsed<N>,
): Promise<Output<N>> {
  if (typeof handler === 'function')
    return inTransaction(name, context, (inner) => handler(inner, input));
  const prepared = await handler.prepare(context, input);
  // `staged` tied the two types together when the handler was declared
  return inTransaction(name, context, (inner) => handler.commit(inner, input, prepared as never));
}

/** The core: plain Node, used in its own process by the app and in-process by the terminal and tests. */
export function createCore(options: CoreOptions): Core {
  const session = createSessionHolder({
    now: () => new Date(),
    newId: randomUUID,
    ...options,
  });

  const run = async <N extends OperationName>(name: N, input: unknown): Promise<Output<N>> => {
    const parsed = parseInput(name, input);
    if (isVaultOperation(name)) {
      const output = await vaultHandlers[name](session, parsed as never); // same name, same input
      return output as Output<N>; // same name, same output
    }
    const context = session.require();
    checkRole(name, context);
    const handler: Handler<N> = handlers[name as keyof typeof handlers] as never; // all other names
    return session.track(runHandler(name, handler, context, parsed));
  };

  return {
    call: async (name, input) => {
      try {
        if (!isOperationName(name)) throw new AppError('INPUT_INVALID', { where: 'operation' });
        return { ok: true, value: await run(name, input) };
      } catch (error) {
        const { code, params } = toAppError(error);
        return { ok: false, ...failureOf(code, params) };
      }
    },
    close: () => session.close(),
  };
}
