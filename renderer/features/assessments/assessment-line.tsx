import { useState } from 'react';
import type { AssessmentRow } from '../../../shared/domain/assessments/assessment';
import { subjectParts, type Subject } from '../../../shared/domain/assessments/subject';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { outcomeWords } from '../../lib/words';
import { useInquiry } from '../inquiry/inquiry-context';
import { counted } from '../inquiry/words';
import { EditSubjectDialog } from './edit-subject-dialog';
import { outcomeLook, outcomeOrder } from './result-logic';

interface Props {
  readonly row: AssessmentRow;
  readonly onOpen: () => void;
}

/** The authority with its State; a system names the State itself. */
const withState =
  (subject: Subject) =>
  (part: string): string =>
    subject.kind !== 'system' && part === subject.authorityName
      ? `${part} (${subject.state})`
      : part;

/** One assessment: what is audited, how far it has come, what it shows. */
export function AssessmentLine({ row, onOpen }: Props) {
  const { subject } = row;
  const { canWork } = useInquiry();
  const [isEditing, setIsEditing] = useState(false);
  const [what = '', ...about] = subjectParts(subject);
  return (
    <li>
      <div className="grow">
        <strong>{what}</strong>{' '}
        <span className="muted">
          {[...about.map(withState(subject)), counted(row.answered, 'answer')].join(' · ')}
        </span>
        <p className="outcome-counts">
          {outcomeOrder.map((outcome) => {
            const count = row.outcomes[outcome] ?? 0;
            if (count === 0) return null;
            const { sign, tone } = outcomeLook[outcome];
            return (
              <span key={outcome} data-tone={tone}>
                <span className="sign" aria-hidden>
                  {sign}
                </span>{' '}
                {outcomeWords[outcome]} {count}
              </span>
            );
          })}
        </p>
      </div>
      {canWork && subject.kind !== 'case' ? (
        <IconButton
          icon="edit"
          label={`Correct title or period of ${what}`}
          onPress={() => setIsEditing(true)}
        />
      ) : null}
      <Button onPress={onOpen}>Open</Button>
      {isEditing && subject.kind !== 'case' ? (
        <EditSubjectDialog
          assessmentId={row.id}
          subject={subject}
          onClose={() => setIsEditing(false)}
        />
      ) : null}
    </li>
  );
}
