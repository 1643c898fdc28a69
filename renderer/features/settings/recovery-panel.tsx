import { useState, type ReactNode } from 'react';
import type { RecoveryState } from '../../../shared/api/recovery';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { showToast } from '../../components/toast';
import { useHasRole, useSession } from '../../lib/session';
import { useQuery } from '../../lib/use-query';
import { IssueSharesForm } from '../vault/issue-shares-form';
import { SharesHandout } from '../vault/shares-handout';

type Step =
  | { readonly at: 'rest' }
  | { readonly at: 'plan' }
  | { readonly at: 'shares'; readonly shares: readonly string[] };

const rest: Step = { at: 'rest' };

/** The shares that open the vault when passphrases are lost, and others in their place. */
export function RecoveryPanel(): ReactNode {
  const state = useQuery('recovery.get', {}, 'keep');
  const [step, setStep] = useState<Step>(rest);
  const isAdministrator = useHasRole('administrator');
  const isCleared = useSession().officer.clearedForIdentities;
  const canMake = isAdministrator && isCleared;
  return (
    <Panel
      title="Recovery shares"
      note="Enough of their holders together can open the vault and give an officer a new passphrase. Make new ones when a share is lost or seen, or a holder leaves."
      actions={
        canMake && step.at === 'rest' ? (
          <Button onPress={() => setStep({ at: 'plan' })}>Make new shares</Button>
        ) : undefined
      }
    >
      <QueryView query={state}>
        {(value) => (
          <>
            {step.at === 'rest' ? <Present state={value} /> : null}
            <Work state={value} step={step} onStep={setStep} />
          </>
        )}
      </QueryView>
      {canMake ? null : (
        <p className="muted">
          Only an administrator who is cleared for identities can make new shares, since shares open
          everything in the vault.
        </p>
      )}
    </Panel>
  );
}

function Present({ state }: { readonly state: RecoveryState }): ReactNode {
  const { shares, threshold, confirmed } = state;
  if (confirmed)
    return (
      <p>
        Any <strong>{threshold}</strong> of the <strong>{shares}</strong> holders can open the vault
        together.
      </p>
    );
  return (
    <Notice tone="warning" title="Not confirmed">
      No share of this vault was read back from paper, so it is uncertain whether anybody has them.
      If every passphrase is lost, only shares open the vault.
    </Notice>
  );
}

interface WorkProps {
  readonly state: RecoveryState;
  readonly step: Step;
  readonly onStep: (step: Step) => void;
}

function Work({ state, step, onStep }: WorkProps): ReactNode {
  const { institution } = useSession();
  const toRest = (): void => onStep(rest);
  if (step.at === 'rest') return null;
  if (step.at === 'plan')
    return (
      <div className="form">
        <Notice tone="warning" title={`The present ${state.shares} shares become void`}>
          They hold until you have read one of the new shares back from paper; from then on they no
          longer open this vault. They still open copies of the vault that were made before. Have
          the old sheets brought back and destroyed.
        </Notice>
        <IssueSharesForm
          plan={{ shares: state.shares, threshold: state.threshold }}
          cancelLabel="Cancel"
          onCancel={toRest}
          onIssued={(shares) => onStep({ at: 'shares', shares })}
        />
      </div>
    );
  return (
    <SharesHandout
      institution={institution}
      shares={step.shares}
      notice="They take the place of the present ones once you have read one back."
      doneLabel="Done"
      onCancel={toRest}
      onDone={() => {
        showToast({ text: 'The new recovery shares hold.' });
        toRest();
      }}
    />
  );
}
