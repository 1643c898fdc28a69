import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice } from '../../components/notice';
import { TextField } from '../../components/text-field';
import { useCommand } from '../../lib/use-command';
import { PassphraseFields } from './passphrase-fields';
import { useNewPassphrase } from './use-new-passphrase';

interface Props {
  readonly currentLabel: string;
  readonly newLabel: string;
  readonly submitLabel: string;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** From the passphrase so far to a new one, entered twice. */
export function ChangePassphraseForm(props: Props): ReactNode {
  const [current, setCurrent] = useState('');
  const next = useNewPassphrase();
  const change = useCommand('vault.changePassphrase');
  const isReady = current !== '' && next.isReady;

  const submit = async (): Promise<void> => {
    if (!isReady || change.busy) return;
    const result = await change.run({ current, next: next.text });
    if (result.ok) props.onDone();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <div className="form">
        <TextField
          label={props.currentLabel}
          type="password"
          value={current}
          onChange={setCurrent}
          autoFocus
          isRequired
        />
        <PassphraseFields label={props.newLabel} passphrase={next} />
        {change.failure === undefined ? null : <ErrorNotice failure={change.failure} />}
        <FormActions>
          <Button onPress={props.onCancel}>{props.cancelLabel}</Button>
          <Button type="submit" variant="primary" isDisabled={!isReady} isPending={change.busy}>
            {props.submitLabel}
          </Button>
        </FormActions>
      </div>
    </Form>
  );
}
