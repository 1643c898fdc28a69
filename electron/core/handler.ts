import type { OperationName, Output, Parsed } from '../../shared/api';
import type { Context } from './context';

/**
 * How an operation is carried out. A plain function runs in one transaction (when it writes) from
 * start to end. Where something slow or asynchronous comes first (reading a file, signing), `prepare`
 * does it outside and `commit` then runs in the transaction.
 */
export type Handler<N extends OperationName> =
  ((context: Context, input: Parsed<N>) => Output<N>) | Staged<N>;

export interface Staged<N extends OperationName> {
  readonly prepare: (context: Context, input: Parsed<N>) => Promise<unknown>;
  readonly commit: (context: Context, input: Parsed<N>, prepared: never) => Output<N>;
}

/** Ties the type of what `prepare` gives to what `commit` takes. */
export const staged = <N extends OperationName, P>(
  prepare: (context: Context, input: Parsed<N>) => Promise<P>,
  commit: (context: Context, input: Parsed<N>, prepared: P) => Output<N>,
): Staged<N> => ({ prepare, commit });

export type Handlers<N extends OperationName> = { readonly [K in N]: Handler<K> };
