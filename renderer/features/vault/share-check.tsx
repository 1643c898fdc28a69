import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice, Notice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import type { Failure } from '../../../shared/errors';
import { call, failureIn } from '../../lib/bridge';

interface Props {
  readonly onBack: () => void;
  readonly onDone: () => void;
}

type Answer = 'fits' | 'foreign' | Failure | undefined;

/** Reads one share back from paper, so that a slip of the pen is found while it can be mended. */
export function ShareCheck({ onBack, onDone }: Props): ReactNode {
  const [share, setShare] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const check = async (): Promise<void> => {
    const result = await call('vault.checkShare', { share });
    if (result.ok) setAnswer(result.value.fits ? 'fits' : 'foreign');
    else setAnswer(failureIn(result));
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
          setAnswer(undefined);
        }}
        rows={3}
        mono
        autoFocus
        isRequired
      />
      <AnswerNotice answer={answer} />
      <FormActions>
        <Button onPress={onBack}>Show the shares again</Button>
        {answer === 'fits' ? (
          // A button of its own, not the former one renamed: the key still held down is not for it.
          <Button key="open" variant="primary" onPress={onDone} autoFocus>
            Open the vault
          </Button>
        ) : (
          <Button key="check" type="submit" variant="primary" isDisabled={share.trim() === ''}>
            Check this share
          </Button>
        )}
      </FormActions>
    </Form>
  );
}

function AnswerNotice({ answer }: { readonly answer: Answer }): ReactNode {
  if (answer === undefined) return null;
  if (answer === 'fits')
    return (
      <Notice tone="success" title="This share fits">
        Check the other sheets against the screen in the same way, if you have not read them back.
      </Notice>
    );
  if (answer === 'foreign')
    return (
      <Notice tone="danger" title="This share does not belong to this vault">
        Compare it with the screen, letter by letter, and correct the sheet.
      </Notice>
    );
  return <ErrorNotice failure={answer} />;
}
