import { useCallback, useEffect, useState } from 'react';
import type { Input, OperationName, Output } from '../../shared/api';
import type { Failure } from '../../shared/errors';
import { call, failureIn } from './bridge';
import { onChange } from './changes';

/** Waiting shorter than this shows nothing: a flash of grey disturbs more than it tells. */
const slowAfterMs = 200;

export interface Query<T> {
  /** The last answer; stays while a newer one is fetched for the same input. */
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  /** No answer yet after 200 ms: time for a skeleton. */
  readonly slow: boolean;
  readonly refetch: () => void;
}

interface Answer<T> {
  readonly key: string;
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
}

/**
 * Reads one operation and reads it again after every write of this window. `input` may be a new
 * object at each render; it is compared by content. Pass null to ask nothing yet. Answers that come
 * after the input changed, or after the component is gone, are dropped. With `keep` the answer for the
 * former input stays in sight until the new one is here, as in a list that narrows while one types.
 */
export function useQuery<N extends OperationName>(
  name: N,
  input: Input<N> | null,
  keep: 'keep' | 'drop' = 'drop',
): Query<Output<N>> {
  const key = input === null ? null : `${name} ${JSON.stringify(input)}`;
  const [answer, setAnswer] = useState<Answer<Output<N>>>();
  const [slowKey, setSlowKey] = useState<string>();
  const [turn, setTurn] = useState(0);
  const refetch = useCallback(() => setTurn((count) => count + 1), []);

  useEffect(() => onChange(refetch), [refetch]);
  useEffect(() => {
    if (key === null) return undefined;
    let wanted = true;
    const timer = setTimeout(() => setSlowKey(key), slowAfterMs);
    // The key is this very input in writing, so parsing gives it back unchanged.
    const asked = JSON.parse(key.slice(name.length + 1)) as Input<N>;
    void call(name, asked).then((result) => {
      clearTimeout(timer);
      if (!wanted) return;
      if (result.ok) setAnswer({ key, value: result.value, failure: undefined });
      else
        setAnswer((before) => ({
          key,
          value: before?.key === key ? before.value : undefined,
          failure: failureIn(result),
        }));
    });
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [name, key, turn]);

  const fits = key !== null && (answer?.key === key || keep === 'keep');
  const current = fits ? answer : undefined;
  return {
    value: current?.value,
    failure: current?.failure,
    slow: current === undefined && key !== null && slowKey === key,
    refetch,
  };
}
