import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/api';
import type { Failure } from '../../../shared/errors';
import { failureIn } from '../../lib/bridge';
import { announceChange } from '../../lib/changes';

/** Milliseconds without a change after which what was written is saved. */
const pause = 800;

interface Options<T> {
  readonly initial: T;
  readonly isSame: (a: T, b: T) => boolean;
  /** False while a needed part is empty: it is then kept on screen and saved later. */
  readonly isReady: (value: T) => boolean;
  readonly save: (value: T) => Promise<Result<unknown>>;
}

export interface Autosave<T> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  readonly state: 'saved' | 'saving' | 'editing' | 'failed';
  readonly failure: Failure | undefined;
  /** Saves what is not saved yet; true when all of it is. */
  readonly flush: () => Promise<boolean>;
}

/** A text that saves itself: after a pause in writing, on demand, and when it leaves the screen. */
export function useAutosave<T extends object>(options: Options<T>): Autosave<T> {
  const [value, setValue] = useState(options.initial);
  const [state, setState] = useState<Autosave<T>['state']>('saved');
  const [failure, setFailure] = useState<Failure>();
  const kept = useRef({ value: options.initial, saved: options.initial });
  const latestOptions = useRef(options);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  useEffect(() => {
    latestOptions.current = options;
  });

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const saveNow = async (): Promise<boolean> => {
      const { isSame, isReady, save } = latestOptions.current;
      const wanted = kept.current.value;
      if (isSame(wanted, kept.current.saved)) return true;
      if (!isReady(wanted)) return false;
      setState('saving');
      const result = await save(wanted);
      if (result.ok) kept.current.saved = wanted;
      const isDone = isSame(kept.current.value, wanted);
      setFailure(result.ok ? undefined : failureIn(result));
      setState(result.ok ? (isDone ? 'saved' : 'editing') : 'failed');
      if (result.ok) announceChange();
      return result.ok;
    };
    running.current = running.current.then(saveNow);
    return running.current;
  }, []);
  useEffect(() => () => void flush(), [flush]);

  const change = (part: Partial<T>) => {
    kept.current.value = { ...kept.current.value, ...part };
    setValue(kept.current.value);
    setState('editing');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pause);
  };
  return { value, change, state, failure, flush };
}
