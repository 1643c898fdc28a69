import { Button } from '../../components/button';
import { StateTag } from '../../components/state-tag';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';

/** Part C: what must be answered because a person counts as a victim, before anything else is asked. */
export function OwedList() {
  const { detail, goTo } = useInquiry();
  const owed = useQuery('plan.owed', { inquiryId: detail.id }, 'keep').value ?? [];
  if (owed.length === 0) return null;
  return (
    <ul className="lines card-lines" aria-label="Must be answered">
      {owed.map(({ assessmentId, subjectKind, subject, questions }) => (
        <li key={assessmentId}>
          <div className="grow">
            <StateTag tone="warning" icon="question">
              Must be answered
            </StateTag>
            {questions.map(({ questionId, text }) => (
              <p key={questionId}>{text}</p>
            ))}
            <p className="muted small">
              {subject} · the person counts as a victim, so how the person was identified is to be
              judged
            </p>
          </div>
          {questions.slice(0, 1).map(({ questionId, checklist }) => (
            <Button
              key={questionId}
              aria-label={`Answer how the person was identified: ${subject}`}
              onPress={() =>
                goTo('checklists', {
                  question: { assessmentId, kind: subjectKind, checklist, questionId },
                })
              }
            >
              Answer
            </Button>
          ))}
        </li>
      ))}
    </ul>
  );
}
