import type { ReactNode } from 'react';
import type { Query } from '../lib/use-query';
import { ErrorNotice } from './notice';
import { Skeleton } from './skeleton';

interface Props<T> {
  readonly query: Query<T>;
  readonly children: (value: T) => ReactNode;
  readonly skeleton?: ReactNode;
}

/** What a query brings: its value, or why there is none, or, past 200 ms, a skeleton. */
export function QueryView<T>({ query, children, skeleton }: Props<T>): ReactNode {
  if (query.value === undefined && query.failure === undefined)
    return query.slow ? (skeleton ?? <Skeleton />) : null;
  return (
    <>
      {query.failure === undefined ? null : (
        <ErrorNotice failure={query.failure} onRetry={query.refetch} />
      )}
      {query.value === undefined ? null : children(query.value)}
    </>
  );
}
