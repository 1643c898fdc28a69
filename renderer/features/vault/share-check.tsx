import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice, Notice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import { useCommand } from '../../lib/use-command';

interface Props {
  readonly doneLabel: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/**
 * Reads one share back from paper, so that a slip of the pen is found while it can be mended. With
 * that the shares are confirmed.
 */
export function ShareCheck({ doneLabel, onBack, onDone }: Props): ReactNode {
  const [share, setShare] = useState('');
  const [fits, setFits] = useState(false);
  const confirm = useCommand('recovery.confirm');
  const check = async (): Promise<void> => {
    if (confirm.busy) return;
    const result = await confirm.run({ share });
    setFits(result.ok);
  };
  return (
    <Form onSubmit={() => void check()}>
      <p>
        Take one of the sheets and type the share from it. Capitals, spaces and dashes make no
        difference.
      </p>
      <TextArea
        label="Share from paper"
        value={share}
        onChange={(text) => {
          setShare(text);
          setFits(false);
          confirm.clear();
        }}
        rows={3}
        mono
        autoFocus
        isRequired
      />
      {fits ? (
        <Notice tone="success" title="This share fits">
          Check the other sheets against the screen in the same way, if you have not read them back.
        </Notice>
      ) : null}
      {confirm.failure === undefined ? null : <ErrorNotice failure={confirm.failure} />}
      <FormActions>
        <Button onPress={onBack}>Show the shares again</Button>
        {fits ? (
          // A button of its own, not the former one renamed: the key still held down is not for it.
          <Button key="done" variant="primary" onPress={onDone} autoFocus>
            {doneLabel}
          </Button>
        ) : (
          <Button
            key="check"
            type="submit"
            variant="primary"
            isDisabled={share.trim() === ''}
            isPending={confirm.busy}
          >
            Check this share
          </Button>
        )}
      </FormActions>
    </Form>
  );
}
