import { useState } from 'react';
import type { ReportId } from '../../../shared/domain/ids';
import type { Report } from '../../../shared/domain/reports/report';
import { TextArea } from '../../components/text-area';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';

const shortest = 10;

interface Props {
  readonly report: Report;
  readonly onClose: () => void;
  /** Goes to the new draft. */
  readonly onOpen: (reportId: ReportId) => void;
}

/** A signed report stays as it is: what corrects it is a new report that names it. */
export function CorrectDialog({ report, onClose, onOpen }: Props) {
  const { detail } = useInquiry();
  const [reason, setReason] = useState('');
  const command = useCommand('report.correct');
  const save = async () => {
    const result = await command.run({ inquiryId: detail.id, reportId: report.id, reason });
    if (!result.ok) return;
    onClose();
    onOpen(result.value.id);
  };
  return (
    <FormDialog
      title="Correct this report"
      saveLabel="Begin the correction"
      isReady={reason.trim().length >= shortest}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p>
        The signed report is not changed. A new draft takes over its text, and the findings as they
        stand now; it is approved and signed like any report.
      </p>
      <TextArea
        label="What was wrong, and why it is corrected"
        description="Printed on the cover of the correction, with the fingerprint of the file that it corrects. At least ten characters."
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
