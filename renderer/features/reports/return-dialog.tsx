import { useState } from 'react';
import type { Report } from '../../../shared/domain/reports/report';
import { TextArea } from '../../components/text-area';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';

interface Props {
  readonly report: Report;
  readonly onClose: () => void;
}

/** Sends the report back, with what should change; its author sees it above the report. */
export function ReturnDialog({ report, onClose }: Props) {
  const [reason, setReason] = useState('');
  const command = useCommand('report.returnToAuthor');
  const save = async () => {
    const result = await command.run({ reportId: report.id, reason });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Return the report to its author"
      saveLabel="Return it"
      isReady={reason.trim().length >= 3}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <TextArea
        label="What should change"
        description={`${report.authorName} sees this above the report, which becomes a draft again.`}
        rows={4}
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
        maxLength={2000}
      />
    </FormDialog>
  );
}
