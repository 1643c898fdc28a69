import { useState } from 'react';
import type { Failure } from '../../../shared/errors';
import { TextArea } from '../../components/text-area';
import { FormDialog } from '../inquiry/form-dialog';

interface Props {
  readonly title: string;
  readonly saveLabel: string;
  readonly description: string;
  readonly command: { readonly busy: boolean; readonly failure: Failure | undefined };
  readonly onSave: (reason: string) => Promise<{ readonly ok: boolean }>;
  readonly onClose: () => void;
}

/** Asks for the reason of a step, which somebody will read later. */
export function ReasonDialog({ title, saveLabel, description, command, onSave, onClose }: Props) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={title}
      saveLabel={saveLabel}
      isReady={reason.trim().length >= 3}
      isBusy={command.busy}
      failure={command.failure}
      onSave={async () => {
        const result = await onSave(reason);
        if (result.ok) onClose();
      }}
      onClose={onClose}
    >
      <TextArea
        label="Reason"
        description={description}
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
