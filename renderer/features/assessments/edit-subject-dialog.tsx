import { useState } from 'react';
import type {
  MeasureSubject,
  SubjectEdit,
  SystemSubject,
} from '../../../shared/domain/assessments/subject';
import type { AssessmentId } from '../../../shared/domain/ids';
import { TextField } from '../../components/text-field';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { editedToast } from './edit-words';
import { PeriodFields } from './period-fields';
import { readPeriod } from './period-logic';
import { untilHelp } from './subject-words';

interface Props {
  readonly assessmentId: AssessmentId;
  readonly subject: MeasureSubject | SystemSubject;
  readonly onClose: () => void;
}

/** Corrects what a measure or a system is called, where it applies, and its period. */
export function EditSubjectDialog({ assessmentId, subject, onClose }: Props) {
  const command = useCommand('assessment.editSubject');
  const [title, setTitle] = useState(subject.title);
  const [scope, setScope] = useState(subject.kind === 'measure' ? subject.scope : '');
  const [period, setPeriod] = useState({ from: subject.from ?? '', until: subject.until ?? '' });
  const read = readPeriod(period);
  const edit: SubjectEdit | null =
    typeof read === 'string' || title.trim() === ''
      ? null
      : subject.kind === 'measure'
        ? { kind: 'measure', title, scope, ...read }
        : { kind: 'system', title, ...read };
  const save = async () => {
    if (edit === null) return;
    const result = await command.run({ assessmentId, subject: edit });
    if (!result.ok) return;
    showToast({ text: editedToast(result.value) });
    onClose();
  };
  return (
    <FormDialog
      title={subject.kind === 'measure' ? 'Correct the measure' : 'Correct the system'}
      saveLabel="Save"
      isReady={edit !== null}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={subject.kind === 'measure' ? 'What it is called' : 'What is examined'}
        value={title}
        onChange={setTitle}
        isRequired
        autoFocus
      />
      {subject.kind === 'measure' ? (
        <TextField
          label="Where, or to whom, it applies (optional)"
          value={scope}
          onChange={setScope}
        />
      ) : null}
      <PeriodFields period={period} onChange={setPeriod} untilHelp={untilHelp[subject.kind]} />
      <p className="muted">
        The law is looked at on the last day of the period, so results can change with it. Accepted
        findings stay as they are, and are marked where they would now read otherwise.
      </p>
    </FormDialog>
  );
}
