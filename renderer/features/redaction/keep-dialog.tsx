import { useState } from 'react';
import type { ShownCombination } from '../../../shared/domain/reports/redaction/redaction-view';
import type { Report } from '../../../shared/domain/reports/report';
import { Notice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { cluesInWords } from './redaction-words';

const shortestReason = 10;

interface Props {
  readonly report: Report;
  readonly combination: ShownCombination;
  readonly onClose: () => void;
}

/** A reasoned decision that details may stand together in one place of a report (EXP-02). */
export function KeepDialog({ report, combination, onClose }: Props) {
  const [reason, setReason] = useState('');
  const command = useCommand('report.keepCombination');
  const save = async () => {
    const result = await command.run({
      reportId: report.id,
      combinationId: combination.id,
      reason,
    });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Keep these details together"
      saveLabel="Keep them"
      isReady={reason.trim().length >= shortestReason}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p>
        <strong>{combination.where}</strong>
        <br />
        Together: {cluesInWords(combination)}.
      </p>
      <Notice tone="warning">
        The decision holds for these words only; after a change you are asked again. The
        commissioner reads your reason before approving. Having decided it, you cannot approve or
        sign this report.
      </Notice>
      <TextArea
        label="Why they may stand together"
        description="For example: the finding depends on the day, or the case is already public. Kept in the vault, printed nowhere."
        rows={4}
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
        maxLength={1000}
      />
    </FormDialog>
  );
}
