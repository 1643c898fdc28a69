import type { NoLongerAsked } from '../../../shared/domain/assessments/assessment';
import { formatDayOf } from '../../lib/dates';
import { counted } from '../inquiry/words';

/** Answers to questions that another version of the law asked. They are kept and decide nothing. */
export function NoLongerAskedList({ answers }: { readonly answers: readonly NoLongerAsked[] }) {
  if (answers.length === 0) return null;
  return (
    <details className="no-longer-asked">
      <summary>{counted(answers.length, 'answer')} kept, no longer asked</summary>
      <p className="help">
        The instrument in force does not ask for these. They are kept as they were given and decide
        nothing.
      </p>
      <dl>
        {answers.map(({ questionId, text, answer, reason, at, officerName }) => (
          <div key={questionId}>
            <dt>
              {text} <span className="muted">{questionId}</span>
            </dt>
            <dd>
              {answer}
              {reason === '' ? '' : `. ${reason}`}
              <span className="muted">
                {' '}
                {officerName}, {formatDayOf(at)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
