import { useState } from 'react';
import { reportKindWords, type SubjectKind } from '../../../shared/domain/assessments/subject';
import type { ReportId } from '../../../shared/domain/ids';
import type { Audience } from '../../../shared/domain/reports/report';
import { RadioGroup } from '../../components/radio-group';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { optionsOf } from '../../lib/words';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';
import { audienceWords } from '../inquiry/words';
import { proposedAddressee, reportKindTeaches } from './report-kinds';
import { useReportKinds } from './use-report-kinds';

interface Props {
  readonly onClose: () => void;
  readonly onCreated: (id: ReportId) => void;
}

/** Begins a report: for whom it is, and what it is called. */
export function NewReportDialog({ onClose, onCreated }: Props) {
  const { detail } = useInquiry();
  const [title, setTitle] = useState(`Report on inquiry ${detail.reference}`);
  const [chosenAddressee, setAddressee] = useState<string | null>(null);
  const [audience, setAudience] = useState<Audience>('authority');
  const kinds = useReportKinds();
  const [chosenKind, setKind] = useState<SubjectKind | null>(null);
  const subjectKind = chosenKind ?? kinds[0] ?? 'case';
  const addressee = chosenAddressee ?? proposedAddressee(subjectKind, detail.authorities);
  const command = useCommand('report.create');
  const save = async () => {
    const text = { title, addressee, audience, summary: '', methodAndLimits: '' };
    const result = await command.run({ inquiryId: detail.id, subjectKind, text });
    if (!result.ok) return;
    onClose();
    onCreated(result.value.id);
  };
  return (
    <FormDialog
      title="New report"
      saveLabel="Begin the report"
      isReady={title.trim() !== '' && addressee.trim() !== ''}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      {kinds.length < 2 ? (
        <p className="muted">{reportKindTeaches[subjectKind]}</p>
      ) : (
        <RadioGroup
          label="What it reports on"
          options={kinds.map((kind) => ({
            value: kind,
            label: reportKindWords[kind],
            description: reportKindTeaches[kind],
          }))}
          value={subjectKind}
          onChange={setKind}
        />
      )}
      <TextField label="Title" value={title} onChange={setTitle} isRequired autoFocus />
      <TextField
        label="Addressee"
        description={
          subjectKind === 'system'
            ? 'The body of the State that is to act on it, such as its government or a ministry.'
            : undefined
        }
        value={addressee}
        onChange={setAddressee}
        isRequired
      />
      <Select
        label="Who will read it"
        options={optionsOf(audienceWords)}
        value={audience}
        onChange={setAudience}
      />
    </FormDialog>
  );
}
