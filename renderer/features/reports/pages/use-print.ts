import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReportId } from '../../../../shared/domain/ids';
import { failureOf, type Failure } from '../../../../shared/errors';
import { call, failureIn } from '../../../lib/bridge';
import { openPrint, type Print } from './open-print';

/** While somebody writes, the pages wait for a pause: printing takes the core a second. */
const pauseMs = 700;
/** Waiting shorter than this shows nothing. */
const slowAfterMs = 200;

export interface Reading {
  /** The last print that could be made; stays in sight while a newer one is made. */
  readonly print: Print | null;
  /** What is in sight is older than the report. */
  readonly isOutdated: boolean;
  /** Nothing is in sight yet, for more than 200 ms. */
  readonly isSlow: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

interface Made {
  readonly content: string;
  readonly print: Print | null;
  readonly failure: Failure | null;
}

async function make(reportId: ReportId, content: string): Promise<Made> {
  const result = await call('report.print', { reportId });
  if (!result.ok) return { content, print: null, failure: failureIn(result) };
  try {
    return { content, print: await openPrint(result.value), failure: null };
  } catch {
    return { content, print: null, failure: failureOf('INTERNAL', { where: 'report.print' }) };
  }
}

/**
 * The print of a report, made again when its content changes; null: not known yet. `content` is compared
 * only, so it may be any text that differs where the print does.
 */
export function usePrint(reportId: ReportId, content: string | null): Reading {
  const [made, setMade] = useState<Made | null>(null);
  const [isSlow, setSlow] = useState(false);
  const [turn, setTurn] = useState(0);
  const print = made?.print ?? null;
  const hasBegun = useRef(false);

  useEffect(() => {
    if (content === null) return undefined;
    let isWanted = true;
    const start = (): void => {
      hasBegun.current = true;
      void make(reportId, content).then((next) => {
        if (!isWanted) next.print?.close();
        else setMade((before) => ({ ...next, print: next.print ?? before?.print ?? null }));
      });
    };
    const timer = setTimeout(start, hasBegun.current ? pauseMs : 0);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [reportId, content, turn]);

  useEffect(() => () => print?.close(), [print]);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfterMs);
    return () => clearTimeout(timer);
  }, []);

  return {
    print,
    isOutdated: made !== null && made.content !== content,
    isSlow: print === null && isSlow,
    failure: made?.failure ?? null,
    retry: useCallback(() => setTurn((count) => count + 1), []),
  };
}
