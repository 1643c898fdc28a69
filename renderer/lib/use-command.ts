import { useCallback, useEffect, useRef, useState } from 'react';
import {
  operations,
  type Input,
  type OperationName,
  type Output,
  type Result,
} from '../../shared/api';
import type { Failure } from '../../shared/errors';
import { call, failureIn } from './bridge';
import { announceChange } from './changes';

export interface Command<N extends OperationName> {
  /** Runs the operation; the result is also kept in `failure` until the next run or `clear`. */
  readonly run: (input: Input<N>) => Promise<Result<Output<N>>>;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly clear: () => void;
}

/** One operation started by the officer. After a write, every open query reads again. */
export function useCommand<N extends OperationName>(name: N): Command<N> {
  const [running, setRunning] = useState(0);
  const [failure, setFailure] = useState<Failure>();
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const run = useCallback(
    async (input: Input<N>) => {
      setRunning((count) => count + 1);
      setFailure(undefined);
      const result = await call(name, input);
      if (mounted.current) {
        setRunning((count) => count - 1);
        if (!result.ok) setFailure(failureIn(result));
      }
      if (result.ok && operations[name].writes) announceChange();
      return result;
    },
    [name],
  );
  const clear = useCallback(() => setFailure(undefined), []);
  return { run, busy: running > 0, failure, clear };
}
