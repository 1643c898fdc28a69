import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice } from '../../components/notice';
import { TextField } from '../../components/text-field';
import { useCommand } from '../../lib/use-command';
import { RecoveryPlanFields, type RecoveryPlan } from './recovery-plan-fields';

interface Props {
  /** What to begin with. */
  readonly plan: RecoveryPlan;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
  readonly onIssued: (shares: readonly string[]) => void;
}

/** How many shares, and the passphrase: whoever has the shares has the vault. */
export function IssueSharesForm({
  plan: first,
  cancelLabel,
  onCancel,
  onIssued,
}: Props): ReactNode {
  const [plan, setPlan] = useState(first);
  const [passphrase, setPassphrase] = useState('');
  const issue = useCommand('recovery.issue');
  const submit = async (): Promise<void> => {
    if (passphrase === '' || issue.busy) return;
    const result = await issue.run({ ...plan, passphrase });
    setPassphrase('');
    if (result.ok) onIssued(result.value.recoveryShares);
  };
  return (
    <Form onSubmit={() => void submit()}>
      <RecoveryPlanFields plan={plan} onChange={setPlan} />
      <TextField
        label="Your passphrase"
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        description="Asked once more, because whoever has enough shares has the vault."
        isRequired
      />
      {issue.failure === undefined ? null : <ErrorNotice failure={issue.failure} />}
      <FormActions>
        <Button onPress={onCancel}>{cancelLabel}</Button>
        <Button
          type="submit"
          variant="primary"
          isDisabled={passphrase === ''}
          isPending={issue.busy}
        >
          Make the shares
        </Button>
      </FormActions>
    </Form>
  );
}
