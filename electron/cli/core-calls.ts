import { resolve } from 'node:path';
import type { Input, OperationName, Output } from '../../shared/api';
import { AppError, type ErrorCode } from '../../shared/errors';
import type { Core } from '../core/app';
import type { Io } from './io';
import { askPassphrase } from './vault-access';

/** One operation of the open core. @throws Refused */
export type Call = <N extends OperationName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** The core refused an operation; `text` says what happened and what to do. */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly text: string,
  ) {
    super(code);
  }
}

export const callOf =
  (core: Core): Call =>
  async <N extends OperationName>(name: N, input: Input<N>) => {
    const result = await core.call(name, input);
    if (!result.ok) throw new Refused(result.code, `${result.says}\n${result.advice}`);
    return result.value as Output<N>; // what the table promises for this name
  };

/** Opens a vault for an officer by name. @throws AppError NOT_FOUND, Refused */
export async function unlock(
  call: Call,
  io: Io,
  vault: string,
  officerName: string,
): Promise<void> {
  const folder = resolve(vault);
  const { officers } = await call('vault.inspect', { folder });
  const officer = officers.find(({ name }) => name === officerName);
  if (officer === undefined) throw new AppError('NOT_FOUND');
  const passphrase = await askPassphrase(io);
  await call('vault.unlock', { folder, officerId: officer.id, passphrase });
}
