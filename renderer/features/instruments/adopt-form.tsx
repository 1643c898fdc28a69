import { useState, type ReactNode } from 'react';
import type { Failure } from '../../../shared/errors';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import { useMayAdopt } from './use-may-adopt';

interface Props {
  readonly label: string;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly onCancel: () => void;
  readonly onAdopt: (reason: string) => Promise<void>;
}

/** The decision to put files in force, with its reason. */
export function AdoptForm({ label, busy, failure, onCancel, onAdopt }: Props): ReactNode {
  const [reason, setReason] = useState('');
  const mayAdopt = useMayAdopt();
  const isReady = reason.trim().length >= 3 && mayAdopt;
  const submit = (): void => {
    if (isReady && !busy) void onAdopt(reason.trim());
  };
  return (
    <Form onSubmit={submit}>
      <TextArea
        label="Reason"
        value={reason}
        onChange={setReason}
        rows={2}
        description="It stands with the files and is kept with their history."
        isRequired
      />
      {mayAdopt ? null : (
        <p className="muted">
          Administrators and commissioners decide which instruments are in force.
        </p>
      )}
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
      <FormActions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" isDisabled={!isReady} isPending={busy}>
          {label}
        </Button>
      </FormActions>
    </Form>
  );
}
