import { useState, type ReactNode } from 'react';
import type { Output } from '../../../shared/api';
import type { Session } from '../../../shared/domain/vault/officers';
import { Button } from '../../components/button';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice } from '../../components/notice';
import { useCommand } from '../../lib/use-command';
import { BackButton } from './back-button';
import { createInput, emptyDraft, isStepReady, stepTitles, type Draft } from './create-draft';
import { InstitutionStep, PassphraseStep, PlaceStep, RecoveryStep } from './create-steps';
import { SharesStep } from './shares-step';
import { Steps } from './steps';
import { useNewPassphrase, type NewPassphrase } from './use-new-passphrase';

interface Props {
  readonly onEnter: (session: Session) => void;
  readonly onLeave: () => void;
}

const lastStep = 3;

/** Creating a vault: four questions, then the shares. Nothing is written before the fourth is answered. */
export function CreateVault({ onEnter, onLeave }: Props): ReactNode {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [step, setStep] = useState(0);
  const [made, setMade] = useState<Output<'vault.create'>>();
  const passphrase = useNewPassphrase();
  const create = useCommand('vault.create');
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));

  const goOn = async (): Promise<void> => {
    if (!isStepReady(draft, passphrase.isReady, step) || create.busy) return;
    if (step < lastStep) {
      setStep(step + 1);
      return;
    }
    const input = createInput(draft, passphrase.text);
    if (input === null) return;
    const result = await create.run(input);
    if (!result.ok) return;
    passphrase.setText('');
    passphrase.setRepeated('');
    setMade(result.value);
  };
  const goBack = (): void => {
    create.clear();
    if (step === 0) onLeave();
    else setStep(step - 1);
  };

  if (made !== undefined)
    return (
      <SharesStep
        institution={made.session.institution}
        shares={made.recoveryShares}
        onDone={() => onEnter({ ...made.session, recoveryConfirmed: true })}
      />
    );
  return (
    <main className="stack-wide">
      <BackButton onPress={goBack} />
      <h1>Create a vault</h1>
      <Steps titles={stepTitles} current={step} />
      <Form onSubmit={() => void goOn()}>
        <CurrentStep step={step} draft={draft} passphrase={passphrase} onChange={change} />
        {create.failure === undefined ? null : <ErrorNotice failure={create.failure} />}
        <FormActions>
          <Button
            type="submit"
            variant="primary"
            isDisabled={!isStepReady(draft, passphrase.isReady, step)}
            isPending={create.busy}
          >
            {step === lastStep ? 'Create the vault' : 'Continue'}
          </Button>
        </FormActions>
      </Form>
    </main>
  );
}

interface StepProps {
  readonly step: number;
  readonly draft: Draft;
  readonly passphrase: NewPassphrase;
  readonly onChange: (part: Partial<Draft>) => void;
}

function CurrentStep({ step, passphrase, ...rest }: StepProps): ReactNode {
  if (step === 0) return <PlaceStep {...rest} />;
  if (step === 1) return <InstitutionStep {...rest} />;
  return step === 2 ? <PassphraseStep passphrase={passphrase} /> : <RecoveryStep {...rest} />;
}
