import { useEffect, useRef, useState } from 'react';
import type { Report, ReportText } from '../../../shared/domain/reports/report';
import type { Failure } from '../../../shared/errors';
import { call, failureIn } from '../../lib/bridge';
import { announceChange } from '../../lib/changes';

const pause = 800;

const textOf = ({ title, addressee, audience, summary, methodAndLimits }: Report): ReportText => ({
  title,
  addressee,
  audience,
  summary,
  methodAndLimits,
});

const isSame = (a: ReportText, b: ReportText): boolean => JSON.stringify(a) === JSON.stringify(b);

export interface ReportDraft {
  readonly text: ReportText;
  readonly change: (part: Partial<ReportText>) => void;
  readonly state: 'saved' | 'saving' | 'editing' | 'failed';
  readonly failure: Failure | undefined;
}

/** The parts of a report that are written by hand: saved after a pause, and on leaving. */
export function useReportText(report: Report): ReportDraft {
  const [text, setText] = useState(() => textOf(report));
  const [state, setState] = useState<ReportDraft['state']>('saved');
  const [failure, setFailure] = useState<Failure>();
  const latest = useRef({ text, saved: textOf(report), revision: report.revision });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());

  const save = async (): Promise<void> => {
    const { text: wanted, saved, revision } = latest.current;
    if (isSame(wanted, saved) || wanted.title.trim() === '' || wanted.addressee.trim() === '')
      return;
    setState('saving');
    const result = await call('report.update', { reportId: report.id, revision, text: wanted });
    if (!result.ok) {
      setState('failed');
      setFailure(failureIn(result));
      return;
    }
    latest.current = { ...latest.current, saved: wanted, revision: result.value.revision };
    setFailure(undefined);
    setState(isSame(latest.current.text, wanted) ? 'saved' : 'editing');
    announceChange();
  };
  const flush = () => {
    clearTimeout(timer.current);
    running.current = running.current.then(save);
  };
  useEffect(() => flush, []);

  const change = (part: Partial<ReportText>) => {
    const next = { ...latest.current.text, ...part };
    latest.current = { ...latest.current, text: next };
    setText(next);
    setState('editing');
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, pause);
  };
  return { text, change, state, failure };
}
