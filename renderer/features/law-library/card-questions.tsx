import type { ReactNode } from 'react';
import type { CardQuestion } from '../../../shared/domain/assessments/standard-card';

/** The questions that its result can depend on, each with what usually proves the answer. */
export function CardQuestions({
  questions,
}: {
  readonly questions: readonly CardQuestion[];
}): ReactNode {
  if (questions.length === 0) return null;
  return (
    <>
      <h4>Questions that decide it</h4>
      <ul className="card-questions">
        {questions.map(({ id, text, help }) => (
          <li key={id}>
            {text} <span className="muted">{id}</span>
            {help === '' ? null : <p className="muted small">{help}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
