import { randomUUID } from 'node:crypto';
import { isOperationName, type OperationName, type Output, type Result } from '../../shared/api';
import { AppError, failureOf } from '../../shared/errors';
import { toAppError } from './failures';
import { parseInput, runOperation, type OpenOperation } from './run-operation';
import { isVaultOperation, vaultHandlers } from './vault-sessions/vault-handlers';
import { createSessionHolder, type CoreOptions } from './vault-sessions/session-holder';

export type { CoreOptions } from './vault-sessions/session-holder';

export interface Core {
  /** Carries out one operation of `shared/api`. Never rejects: a failure is a value. */
  readonly call: (name: string, input: unknown) => Promise<Result<unknown>>;
  /** Waits for what is running, wipes the keys, closes the database. */
  readonly close: () => Promise<void>;
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
      return vaultHandlers[name](session, parsed as never); // same name, same input
    }
    const open = name as Exclude<N, keyof typeof vaultHandlers> & OpenOperation; // all other names
    return session.track(runOperation(session.require(), open, parsed as never));
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
