import { useEffect, useState } from 'react';
import type { ImpactPage, ProfileImpact } from '../../../shared/domain/profiles/views';
import type { Failure } from '../../../shared/errors';
import type { AssessmentId } from '../../../shared/domain/ids';
import { failureIn, type call } from '../../lib/bridge';

export interface Impacts {
  readonly impacts: readonly ProfileImpact[];
  readonly looked: number;
  readonly total: number;
  readonly isComplete: boolean;
  readonly failure: Failure | undefined;
}

/** Works out one part of what a change would do: the next `limit` assessments after `after`. */
export type ReadImpacts = (part: {
  readonly after: AssessmentId | null;
  readonly limit: number;
}) => ReturnType<typeof call<'profile.preview' | 'judgment.preview'>>;

const nothingYet: Impacts = {
  impacts: [],
  looked: 0,
  total: 0,
  isComplete: false,
  failure: undefined,
};

const withPage = (before: Impacts, { impacts, looked, total, next }: ImpactPage): Impacts => ({
  impacts: [...before.impacts, ...impacts],
  looked,
  total,
  isComplete: next === null,
  failure: undefined,
});

/** Few enough at a time that the count moves on while somebody waits. */
const atOnce = 20;

/** Works out what one change would do, part by part, while it is in sight. */
export function useImpacts(read: ReadImpacts): Impacts {
  const [state, setState] = useState(nothingYet);
  useEffect(() => {
    let wanted = true;
    const next = async (after: AssessmentId | null): Promise<void> => {
      const result = await read({ after, limit: atOnce });
      if (!wanted) return;
      if (!result.ok) {
        setState((before) => ({ ...before, failure: failureIn(result) }));
        return;
      }
      setState((before) => withPage(before, result.value));
      if (result.value.next !== null) await next(result.value.next);
    };
    void next(null);
    return () => {
      wanted = false;
    };
  }, [read]);
  return state;
}
