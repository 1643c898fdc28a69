import { z } from 'zod';
import type { Role } from '../domain/vault/officers';
import type { Failure } from '../errors';

/**
 * One operation of the core: its input is checked at the gate, its output is what the handler's type
 * says. `roles`: who may; empty means every officer. `writes`: it changes or discloses something, runs
 * in one transaction, and appends to the audit log.
 */
export interface Operation<I extends z.ZodType, O> {
  readonly input: I;
  readonly needs: 'nothing' | 'unlocked';
  readonly writes: boolean;
  readonly roles: readonly Role[];
  /** Carries the output type; never present at run time. */
  readonly output?: O;
}

interface Options {
  readonly needs?: 'nothing' | 'unlocked';
  readonly roles?: readonly Role[];
}

/** An operation that only reads. */
export const query =
  <O>() =>
  <I extends z.ZodType>(input: I, options: Options = {}): Operation<I, O> => ({
    input,
    needs: options.needs ?? 'unlocked',
    writes: false,
    roles: options.roles ?? [],
  });

/** An operation that changes or discloses something. */
export const command =
  <O>() =>
  <I extends z.ZodType>(input: I, options: Options = {}): Operation<I, O> => ({
    input,
    needs: options.needs ?? 'unlocked',
    writes: true,
    roles: options.roles ?? [],
  });

export type Result<T> =
  { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Failure);

export const nothing = z.object({}).strict();
