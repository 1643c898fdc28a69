import type { Input, OperationName, Output, Result } from '../../shared/api';
import type { Bridge } from '../../shared/bridge';
import { failureOf, type Failure } from '../../shared/errors';

declare global {
  interface Window {
    readonly amparo: Bridge;
  }
}

/** The doors of the shell: dialogs, lock, zoom. Set by the preload before the page runs. */
export const shell: Bridge = window.amparo;

/**
 * Asks the core for one operation. Failures come back as values, also when the core ended in the
 * middle of the call; nothing is thrown.
 */
export async function call<N extends OperationName>(
  name: N,
  input: Input<N>,
): Promise<Result<Output<N>>> {
  try {
    return await shell.call(name, input);
  } catch {
    return { ok: false, ...failureOf('INTERNAL', { where: name }) };
  }
}

/** The failure inside a result, without the `ok` mark. */
export const failureIn = (result: Failure & { readonly ok: false }): Failure => ({
  code: result.code,
  says: result.says,
  advice: result.advice,
});
