import { useEffect, useState, type ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { Failure } from '../../../shared/errors';
import { ErrorNotice } from '../../components/notice';
import { call, failureIn } from '../../lib/bridge';
import { formatNumber } from '../../lib/dates';

export interface CatchUp {
  readonly isDone: boolean;
  /** Of `all` results that waited, how many still do. */
  readonly left: number;
  readonly all: number;
  readonly failure: Failure | undefined;
}

/** Few enough that the window can be used in between. */
const atOnce = 200;

/** Brings the kept results up to date in steps, before anything is counted. */
export function useCatchUp(): CatchUp {
  const [work, setWork] = useState<CatchUp>({ isDone: false, left: 0, all: 0, failure: undefined });
  useEffect(() => {
    let wanted = true;
    const step = async (most: number): Promise<void> => {
      const result = await call('statistics.catchUp', { most });
      if (!wanted) return;
      if (!result.ok) {
        setWork((before) => ({ ...before, failure: failureIn(result) }));
        return;
      }
      const { left } = result.value;
      setWork(({ all }) => ({
        isDone: left === 0,
        left,
        all: Math.max(all, left),
        failure: undefined,
      }));
      if (left > 0) await step(atOnce);
    };
    void step(0);
    return () => {
      wanted = false;
    };
  }, []);
  return work;
}

export function CatchUpNotice({ work }: { readonly work: CatchUp }): ReactNode {
  const { left, all, failure } = work;
  if (failure !== undefined) return <ErrorNotice failure={failure} />;
  if (all === 0) return null;
  const label = `Working out results: ${formatNumber(all - left)} of ${formatNumber(all)} assessments`;
  return (
    <ProgressBar className="catch-up" value={all - left} maxValue={all} aria-label={label}>
      {({ percentage = 0 }) => (
        <>
          <p>{label}</p>
          <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
            <rect className="bar-ground" width="100" height="2" />
            <rect className="bar" width={percentage} height="2" />
          </svg>
        </>
      )}
    </ProgressBar>
  );
}
