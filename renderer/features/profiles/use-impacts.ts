import { useEffect, useState } from 'react';
import type { ProfileChange } from '../../../shared/domain/profiles/profile-change';
import type { ProfileImpact } from '../../../shared/domain/profiles/views';
import type { Failure } from '../../../shared/errors';
import type { AssessmentId } from '../../../shared/domain/ids';
import { call, failureIn } from '../../lib/bridge';

export interface Impacts {
  readonly impacts: readonly ProfileImpact[];
  readonly looked: number;
  readonly total: number;
  readonly isComplete: boolean;
  readonly failure: Failure | undefined;
}

const nothingYet: Impacts = {
  impacts: [],
  looked: 0,
  total: 0,
  isComplete: false,
  failure: undefined,
};

/** Few enough at a time that the count moves on while somebody waits. */
const atOnce = 20;

/** Works out what one change would do, part by part, while it is in sight. */
export function useImpacts(change: ProfileChange): Impacts {
  const [state, setState] = useState(nothingYet);
  useEffect(() => {
    let wanted = true;
    const next = async (after: AssessmentId | null): Promise<void> => {
      const result = await call('profile.preview', { change, after, limit: atOnce });
      if (!wanted) return;
      if (!result.ok) {
        setState((before) => ({ ...before, failure: failureIn(result) }));
        return;
      }
      const { impacts, looked, total, next: following } = result.value;
      setState((before) => ({
        impacts: [...before.impacts, ...impacts],
        looked,
        total,
        isComplete: following === null,
        failure: undefined,
      }));
      if (following !== null) await next(following);
    };
    void next(null);
    return () => {
      wanted = false;
    };
  }, [change]);
  return state;
}
