import { useEffect, useRef, useState } from 'react';
import type { Finding, FindingText } from '../../../shared/domain/findings/finding';
import type { Failure } from '../../../shared/errors';
import { call, failureIn } from '../../lib/bridge';
import { announceChange } from '../../lib/changes';
import { cleaned, isSameText, textOf } from './finding-logic';

const pause = 800;

export interface FindingDraft {
  readonly text: FindingText;
  readonly change: (part: Partial<FindingText>) => void;
  readonly state: 'saved' | 'saving' | 'editing' | 'failed';
  readonly failure: Failure | undefined;
  /** Saves what is not saved yet; true when all of it is. */
  readonly flush: () => Promise<boolean>;
}

/** The text of a finding while it is written: saved after a pause, and when it leaves the screen. */
export function useFindingText(finding: Finding): FindingDraft {
  const [text, setText] = useState(() => textOf(finding));
  const [state, setState] = useState<FindingDraft['state']>('saved');
  const [failure, setFailure] = useState<Failure>();
  const latest = useRef({ text, saved: textOf(finding), revision: finding.revision });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));

  const save = async (): Promise<boolean> => {
    const { text: wanted, saved, revision } = latest.current;
    if (isSameText(wanted, saved)) return true;
    if (wanted.conclusion.trim() === '') return false;
    setState('saving');
    const result = await call('finding.update', {
      findingId: finding.id,
      revision,
      text: cleaned(wanted),
    });
    if (!result.ok) {
      setState('failed');
      setFailure(failureIn(result));
      return false;
    }
    latest.current = {
      ...latest.current,
      saved: textOf(result.value),
      revision: result.value.revision,
    };
    setFailure(undefined);
    setState(isSameText(latest.current.text, latest.current.saved) ? 'saved' : 'editing');
    announceChange();
    return true;
  };
  const flush = () => {
    clearTimeout(timer.current);
    running.current = running.current.then(save);
    return running.current;
  };
  useEffect(() => () => void flush(), []);

  const change = (part: Partial<FindingText>) => {
    const next = { ...latest.current.text, ...part };
    latest.current = { ...latest.current, text: next };
    setText(next);
    setState('editing');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pause);
  };
  return { text, change, state, failure, flush };
}
