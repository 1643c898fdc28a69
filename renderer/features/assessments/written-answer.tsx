import { useEffect, useRef, useState } from 'react';
import { PartialDate } from '../../../shared/domain/partial-date';
import type { QuestionView } from '../../../shared/domain/assessments/assessment';
import type { AnswerControlProps } from './answer-control';

/** Milliseconds without a key after which what was written is saved. */
const pause = 600;

const isWellFormed = (type: QuestionView['type'], text: string): boolean => {
  if (text === '') return true;
  // An answer decides what came before what, so "about" (~) has no place in it.
  if (type === 'date') return PartialDate.safeParse(text).success && !text.startsWith('~');
  return type !== 'number' || /^\d{1,9}(\.\d{1,3})?$/.test(text);
};

const hints: Readonly<Partial<Record<QuestionView['type'], string>>> = {
  date: 'Year, year-month or year-month-day, for example 2024, 2024-05, 2024-05-17. If it is only about then, give less of it and say so in the reason.',
  number: 'A number. No threshold is set for it.',
};

/** A date, a number or a text, saved while the officer pauses and when the field is left. */
export function WrittenAnswer({ question, readOnly, onValue }: AnswerControlProps) {
  const saved = typeof question.answer?.value === 'string' ? question.answer.value : '';
  const [text, setText] = useState(saved);
  const [lastSaved, setLastSaved] = useState(saved);
  if (saved !== lastSaved) {
    // An undo, or another view of the same answer, changed it under the field.
    setLastSaved(saved);
    setText(saved);
  }
  const wellFormed = isWellFormed(question.type, text.trim());
  const flush = useFlush(text.trim(), saved, wellFormed, onValue);
  const label = question.type === 'date' ? 'Date' : question.type === 'number' ? 'Number' : 'Text';
  const shared = {
    'aria-label': label,
    'aria-invalid': !wellFormed,
    'aria-describedby': `hint-${question.id}`,
    value: text,
    readOnly,
    onBlur: flush,
  };
  return (
    <div className="written-answer">
      {question.type === 'text' ? (
        <textarea
          {...shared}
          className="input"
          rows={3}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          className="input input-short"
          inputMode={question.type === 'number' ? 'decimal' : 'text'}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <p className="help" id={`hint-${question.id}`} role={wellFormed ? undefined : 'alert'}>
        {wellFormed ? hints[question.type] : `Not saved yet. ${hints[question.type] ?? ''}`}
      </p>
    </div>
  );
}

/** Saves after a pause, on leaving the field, and when the question leaves the screen. */
function useFlush(
  text: string,
  saved: string,
  wellFormed: boolean,
  onValue: (value: string) => void,
): () => void {
  const latest = useRef<(() => void) | undefined>(undefined);
  useEffect(() => {
    latest.current = () => {
      if (wellFormed && text !== saved) onValue(text);
    };
  });
  useEffect(() => {
    const timer = setTimeout(() => latest.current?.(), pause);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => () => latest.current?.(), []);
  return () => latest.current?.();
}
