import { useState } from 'react';
import type { ProfileChange } from '../../../shared/domain/profiles/profile-change';
import type { ConfirmationView } from '../../../shared/domain/profiles/views';
import { TextArea } from '../../components/text-area';
import { FormDialog } from '../inquiry/form-dialog';

interface Props {
  readonly confirmation: ConfirmationView;
  readonly onClose: () => void;
  readonly onPreview: (change: ProfileChange) => void;
}

/** Takes a confirmation back; it stays in sight with the reason. */
export function RevokeDialog({ confirmation, onClose, onPreview }: Props) {
  const [reason, setReason] = useState('');
  const preview = () => {
    onPreview({ kind: 'revoke', confirmationId: confirmation.id, reason: reason.trim() });
    return Promise.resolve();
  };
  return (
    <FormDialog
      title="Revoke a confirmation"
      saveLabel="See what would change"
      size="small"
      isReady={reason.trim() !== ''}
      isBusy={false}
      failure={undefined}
      onSave={preview}
      onClose={onClose}
    >
      <p className="muted">
        The legal bases that it covers no longer count, unless another confirmation covers them.
      </p>
      <TextArea label="Reason" value={reason} onChange={setReason} />
    </FormDialog>
  );
}
