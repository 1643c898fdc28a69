import { useEffect, useRef, useState } from 'react';
import type { AnswerInput } from '../../../shared/domain/assessments/answer';
import type { QuestionView } from '../../../shared/domain/assessments/assessment';
import { particularsOf, withParticulars, type Particulars } from './answer-logic';

const pause = 600;

export interface ParticularsDraft {
  readonly shown: Particulars;
  /** Saves after a pause in typing; before there is an answer it is kept and saved with it. */
  readonly change: (part: Partial<Particulars>, when: 'pause' | 'now') => void;
  readonly flush: () => void;
  readonly current: () => Particulars;
}

const isSame = (a: Particulars, b: Particulars): boolean =>
  a.reason === b.reason &&
  a.provenance === b.provenance &&
  a.sourceDate === b.sourceDate &&
  a.evidenceIds.join() === b.evidenceIds.join();

/**
 * Reason, provenance and evidence of an answer while they are being written. Nothing typed is lost:
 * it is saved after a pause, when the field is left, and when the question leaves the screen.
 */
export function useParticulars(
  question: QuestionView,
  onAnswer: (answer: AnswerInput) => void,
  onDirty: (dirty: boolean) => void,
): ParticularsDraft {
  const saved = particularsOf(question);
  const savedKey = JSON.stringify(saved);
  const [shown, setShown] = useState(saved);
  const [lastSaved, setLastSaved] = useState(savedKey);
  const latest = useRef({ shown, question, onAnswer, onDirty });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    // What came from outside (an undo, an accepted suggestion) is then what leaving would save.
    latest.current = { shown, question, onAnswer, onDirty };
  });
  if (savedKey !== lastSaved) {
    // A save came back, or an undo changed the answer. What is being typed meanwhile stays.
    setLastSaved(savedKey);
    if (isSame(shown, JSON.parse(lastSaved) as Particulars)) setShown(saved); // our own JSON
  }

  const flush = () => {
    clearTimeout(timer.current);
    const { question: now, shown: written, onAnswer: answer, onDirty: dirty } = latest.current;
    if (now.answer === null || isSame(written, particularsOf(now))) return;
    answer(withParticulars(now, written));
    dirty(false);
  };
  useEffect(() => () => flush(), []);

  const change: ParticularsDraft['change'] = (part, when) => {
    const next = { ...latest.current.shown, ...part };
    latest.current = { ...latest.current, shown: next };
    setShown(next);
    clearTimeout(timer.current);
    if (latest.current.question.answer === null) return;
    onDirty(true);
    if (when === 'now') flush();
    else timer.current = setTimeout(flush, pause);
  };
  return { shown, change, flush, current: () => latest.current.shown };
}
