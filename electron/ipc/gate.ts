import type { Result } from '../../shared/api';
import { isOperationName, operations } from '../../shared/api';
import { askedPaths, type AskedPath } from '../../shared/api/chosen-path';
import { failureOf, type ErrorCode, type ErrorParams } from '../../shared/errors';
import { placeOf } from './checked';
import type { ShellHandlers } from './shell-handlers';
import { isShellOperationName } from './shell-operations';
import type { SenderEvent } from './trusted-sender';

export interface GateParts {
  readonly isTrusted: (event: SenderEvent) => boolean;
  readonly isUnlocked: () => boolean;
  readonly callCore: (name: string, input: unknown) => Promise<Result<unknown>>;
  /** Whether the officer picked all of these; uses up what may be written once. */
  readonly takePaths: (asked: readonly AskedPath[]) => boolean;
  /** Told after an operation that opens a vault has succeeded. */
  readonly onVaultOpened: () => Promise<void>;
  readonly shell: ShellHandlers;
}

const refuse = (code: ErrorCode, params: ErrorParams = {}): Result<never> => ({
  ok: false,
  ...failureOf(code, params),
});

/**
 * The one way in: who speaks → which operation → what it was given → is the vault open → did the
 * officer pick the places it names → the core.
 * @throws Error to a sender that is not our page; every other refusal is a value
 */
export function createGate(
  parts: GateParts,
): (event: SenderEvent, name: unknown, input: unknown) => Promise<Result<unknown>> {
  return async (event, name, input) => {
    if (!parts.isTrusted(event)) throw new Error('refused');
    if (typeof name !== 'string') return refuse('INPUT_INVALID', { where: 'operation' });
    if (isShellOperationName(name)) return parts.shell[name](input);
    if (!isOperationName(name)) return refuse('INPUT_INVALID', { where: 'operation' });
    const operation = operations[name];
    const parsed = operation.input.safeParse(input);
    if (!parsed.success) return refuse('INPUT_INVALID', { where: placeOf(parsed.error) });
    if (operation.needs === 'unlocked' && !parts.isUnlocked()) return refuse('LOCKED');
    if (!parts.takePaths(askedPaths(operation.input, parsed.data)))
      return refuse('PATH_NOT_CHOSEN');
    const result = await parts.callCore(name, parsed.data);
    // Only operations that open a vault change something while none is open.
    if (result.ok && operation.needs === 'nothing' && operation.writes) await parts.onVaultOpened();
    return result;
  };
}
