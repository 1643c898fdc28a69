import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/api';
import type { AnswerInput } from '../../../shared/domain/assessments/answer';
import type { ChecklistView } from '../../../shared/domain/assessments/assessment';
import type { AssessmentId } from '../../../shared/domain/ids';
import type { Failure } from '../../../shared/errors';
import { call, failureIn } from '../../lib/bridge';
import { announceChange } from '../../lib/changes';
import { changedQuestion } from './navigation-logic';
import { markChanged, markSeen, seenFirst, type SeenOutcomes } from './result-logic';

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void };

interface Loaded {
  readonly view: ChecklistView;
  readonly outcomes: SeenOutcomes;
}

export interface ChecklistSession {
  readonly loaded: Loaded | null;
  readonly failure: Failure | null;
  readonly save: SaveState;
  readonly answer: (questionId: string, answer: AnswerInput) => void;
  /** Puts a view on screen that another operation gave. */
  readonly show: (view: ChecklistView) => void;
  /** Takes back the last answer; gives the question it belonged to, if it is on this checklist. */
  readonly undo: () => Promise<string | null>;
  readonly see: (standardIds: ReadonlySet<string>) => void;
}

/** What the officer has seen of each checklist since unlocking; locking destroys it with the window. */
const seenBefore = new Map<string, SeenOutcomes>();

/** Answers are shared between checklists, so a result can have changed while another one was open. */
function outcomesOf(key: string, { results }: ChecklistView): SeenOutcomes {
  const before = seenBefore.get(key);
  return before === undefined ? seenFirst(results) : markChanged(before, results);
}

/** The answer as given, shown at once; who and when come back with the saved view. */
const withAnswer = (
  view: ChecklistView,
  questionId: string,
  answer: AnswerInput,
): ChecklistView => ({
  ...view,
  questions: view.questions.map((question) =>
    question.id === questionId
      ? { ...question, answer: { at: '', officerName: '', ...answer, questionId } }
      : question,
  ),
});

interface OpenChecklist {
  readonly assessmentId: AssessmentId;
  readonly checklist: string;
  /** With what a case file keeps back until it is asked for (S8). */
  readonly withSystem: boolean;
}

/**
 * One checklist of one assessment while it is being answered. Saves go out one after the other, so
 * that the last answer given is the last one kept; `save` is "saved" only when all have come back.
 */
export function useChecklist({
  assessmentId,
  checklist,
  withSystem,
}: OpenChecklist): ChecklistSession {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [save, setSave] = useState<SaveState>({ kind: 'saved' });
  const opened = { assessmentId, checklist, withSystem };
  const key = `${assessmentId} ${checklist}`;
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);

  useEffect(() => {
    let isCurrent = true;
    void queue.current
      .then(() => call('assessment.open', { assessmentId, checklist, withSystem }))
      .then((result) => {
        if (!isCurrent) return;
        if (result.ok) setLoaded({ view: result.value, outcomes: outcomesOf(key, result.value) });
        else setFailure(failureIn(result));
      });
    return () => {
      isCurrent = false;
    };
  }, [assessmentId, checklist, withSystem, key]);
  useEffect(() => {
    if (loaded?.view.checklist.id === checklist) seenBefore.set(key, loaded.outcomes);
  }, [loaded, checklist, key]);

  /** Queues a call that gives the checklist as it then stands. */
  const change = (send: () => Promise<Result<ChecklistView>>): Promise<ChecklistView | null> => {
    waiting.current += 1;
    setSave({ kind: 'saving' });
    const done = queue.current.then(send).then((result) => {
      waiting.current -= 1;
      if (!result.ok) {
        setSave({ kind: 'failed', failure: failureIn(result), retry: () => void change(send) });
        return null;
      }
      announceChange();
      if (waiting.current > 0) return result.value;
      setSave({ kind: 'saved' });
      setLoaded((before) =>
        before?.view.checklist.id !== result.value.checklist.id
          ? before
          : {
              view: result.value,
              outcomes: markChanged(before.outcomes, result.value.results),
            },
      );
      return result.value;
    });
    queue.current = done;
    return done;
  };

  return {
    loaded,
    failure,
    save,
    answer: (questionId, answer) => {
      setLoaded((before) =>
        before === null ? null : { ...before, view: withAnswer(before.view, questionId, answer) },
      );
      void change(() => call('answer.set', { ...opened, questionId, answer }));
    },
    show: (view) => {
      if (waiting.current > 0) return; // the answer on its way brings a newer view
      setLoaded((before) =>
        before === null ? null : { view, outcomes: markChanged(before.outcomes, view.results) },
      );
    },
    undo: async () => {
      const before = loaded?.view;
      const after = await change(() => call('answer.undo', opened));
      return before === undefined || after === null ? null : changedQuestion(before, after);
    },
    see: (standardIds) =>
      setLoaded((before) =>
        before === null
          ? null
          : { ...before, outcomes: markSeen(before.outcomes, before.view.results, standardIds) },
      ),
  };
}
