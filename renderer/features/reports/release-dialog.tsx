import { useState } from 'react';
import type { GateHit } from '../../../shared/domain/reports/gate/hit';
import type { Report } from '../../../shared/domain/reports/report';
import { Notice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { gateLine } from './gate-logic';

const shortestReason = 10;

interface Props {
  readonly report: Report;
  readonly hit: GateHit;
  readonly onClose: () => void;
}

/** A reasoned decision that one value may stand in this report (EXP-06). */
export function ReleaseDialog({ report, hit, onClose }: Props) {
  const [reason, setReason] = useState('');
  const command = useCommand('report.releaseHit');
  const { what, where } = gateLine(hit);
  const save = async () => {
    const result = await command.run({ reportId: report.id, hitId: hit.id, reason });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Let this stand in the report"
      saveLabel="Release it"
      isReady={reason.trim().length >= shortestReason}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p>
        <strong>{what}</strong>
        <br />
        {where}
      </p>
      <Notice tone="warning">
        Exactly this value is released, wherever it stands in this report, and in no other report.
        You can withdraw it until the report is signed. The commissioner reads your reason before
        approving. Having released it, you cannot approve or sign this report.
      </Notice>
      <TextArea
        label="Why it may stand"
        description="For example: it is the name of a place, or of an official who is named on purpose. Kept in the vault, printed nowhere."
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
