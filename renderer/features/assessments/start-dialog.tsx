import type { ReactNode } from 'react';
import type { NewSubject } from '../../../shared/domain/assessments/subject';
import type { AssessmentRow } from '../../../shared/domain/assessments/assessment';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';

export interface StartProps {
  readonly onClose: () => void;
  readonly onStarted: (row: AssessmentRow) => void;
}

interface Props extends StartProps {
  readonly title: string;
  /** Null while something is missing. */
  readonly subject: NewSubject | null;
  readonly children: ReactNode;
}

/** Starts an assessment of the subject that its fields name. */
export function StartDialog({ title, subject, children, onClose, onStarted }: Props) {
  const { detail } = useInquiry();
  const command = useCommand('assessment.create');
  const save = async () => {
    if (subject === null) return;
    const result = await command.run({ inquiryId: detail.id, subject });
    if (result.ok) onStarted(result.value);
  };
  return (
    <FormDialog
      title={title}
      saveLabel="Start"
      isReady={subject !== null}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}
