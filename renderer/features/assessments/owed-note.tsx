import type { OwedQuestion } from '../../../shared/domain/assessments/assessment';
import { StateTag } from '../../components/state-tag';

interface Props {
  readonly owed: readonly OwedQuestion[];
  readonly onQuestion: (questionId: string, checklist: string) => void;
}

/** Part C: once a person counts as a victim, how the person was identified must be answered. */
export function OwedNote({ owed, onQuestion }: Props) {
  if (owed.length === 0) return null;
  return (
    <div className="checklist-owed">
      <StateTag tone="warning" icon="question">
        Must be answered
      </StateTag>
      <span>The person counts as a victim, so how the person was identified is to be judged:</span>
      {owed.map(({ questionId, checklist, text }) => (
        <button
          key={questionId}
          type="button"
          className="link-button"
          onClick={() => onQuestion(questionId, checklist)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
