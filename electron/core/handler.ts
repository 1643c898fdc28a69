import type { OperationName, Output, Parsed } from '../../shared/api';
import type { Context } from './context';

/**
 * How an operation is carried out. A plain function runs in one transaction (when it writes) from
 * start to end. Where something slow or asynchronous comes first (reading a file, signing), `prepare`
 * does it outside and `commit` then runs in the transaction. Clear bytes leave the vault in `disclose`
 * alone: it begins once the log entry stands, so that nothing can be disclosed unlogged.
 */
export type Handler<N extends OperationName> =
  ((context: Context, input: Parsed<N>) => Output<N>) | Staged<N>;

export interface Staged<N extends OperationName> {
  readonly prepare: (context: Context, input: Parsed<N>) => Promise<unknown>;
  readonly commit: (context: Context, input: Parsed<N>, prepared: never) => Output<N>;
  /** Where it fails, the runner logs the entry again with `written: false`. */
  readonly disclose?: (context: Context, input: Parsed<N>, prepared: never) => Promise<void>;
}

/** Ties the type of what `prepare` gives to what `commit` and `disclose` take. */
export const staged = <N extends OperationName, P>(
  prepare: (context: Context, input: Parsed<N>) => Promise<P>,
  commit: (context: Context, input: Parsed<N>, prepared: P) => Output<N>,
  disclose?: (context: Context, input: Parsed<N>, prepared: P) => Promise<void>,
): Staged<N> => (disclose === undefined ? { prepare, commit } : { prepare, commit, disclose });

export type Handlers<N extends OperationName> = { readonly [K in N]: Handler<K> };
