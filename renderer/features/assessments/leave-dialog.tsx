import { useState } from 'react';
import type { ContradictionView } from '../../../shared/domain/assessments/contradiction';
import { isReason } from '../../../shared/domain/assessments/dispute';
import { TextArea } from '../../components/text-area';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';
import { seen } from './contradiction-logic';

interface Props {
  readonly contradiction: ContradictionView;
  readonly onClose: () => void;
  readonly onLeft: (() => void) | undefined;
}

/** The officer leaves a contradiction as it is, and says why. */
export function LeaveDialog({ contradiction, onClose, onLeft }: Props) {
  const { detail } = useInquiry();
  const [reason, setReason] = useState(contradiction.left?.reason ?? '');
  const command = useCommand('contradiction.leave');
  const save = async () => {
    const result = await command.run({
      inquiryId: detail.id,
      contradiction: seen(contradiction),
      reason,
    });
    if (!result.ok) return;
    onLeft?.();
    onClose();
  };
  return (
    <FormDialog
      title="Why both stand"
      saveLabel="Keep this reason"
      isReady={isReason(reason)}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p>
        {contradiction.pseudonym}: {contradiction.sentence}
      </p>
      <p className="muted">
        Nothing is decided between the answers. The contradiction stays in sight with your reason,
        and a report prints the reason under its method and limits. If a side changes, the reason
        counts no more.
      </p>
      <TextArea
        label="Reason"
        description="It is printed. Name persons by their pseudonyms, and give no exact dates."
        value={reason}
        onChange={setReason}
        isRequired
        maxLength={4000}
        autoFocus
      />
    </FormDialog>
  );
}
