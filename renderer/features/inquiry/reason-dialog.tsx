import { useState, type ReactNode } from 'react';
import type { Failure } from '../../../shared/errors';
import { TextArea } from '../../components/text-area';
import { FormDialog } from './form-dialog';

interface Props {
  readonly title: string;
  readonly saveLabel: string;
  readonly label?: string;
  readonly description: string;
  /** Characters that a reason has at least, and at most, as the operation asks. */
  readonly shortest?: number;
  readonly longest?: number;
  readonly command: { readonly busy: boolean; readonly failure: Failure | undefined };
  readonly onSave: (reason: string) => Promise<{ readonly ok: boolean }>;
  readonly onClose: () => void;
  /** What is decided on, above the reason. */
  readonly children?: ReactNode;
}

/** Asks for the reason of a step, which somebody will read later. */
export function ReasonDialog(props: Props) {
  const { title, saveLabel, label = 'Reason', description, command, children } = props;
  const { shortest = 3, longest = 2000, onSave, onClose } = props;
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={title}
      saveLabel={saveLabel}
      isReady={reason.trim().length >= shortest}
      isBusy={command.busy}
      failure={command.failure}
      onSave={async () => {
        const result = await onSave(reason);
        if (result.ok) onClose();
      }}
      onClose={onClose}
    >
      {children}
      <TextArea
        label={label}
        description={description}
        rows={4}
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
        maxLength={longest}
      />
    </FormDialog>
  );
}
