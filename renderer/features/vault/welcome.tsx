import { useEffect, useState, type ReactNode } from 'react';
import type { LockReason } from '../../../shared/bridge';
import type { Session } from '../../../shared/domain/vault/officers';
import { shell } from '../../lib/bridge';
import { VerifyPanel } from '../verify/verify-panel';
import { BackButton } from './back-button';
import { CreateVault } from './create-vault';
import { OpenVault } from './open-vault';
import { SampleDialog } from './sample-dialog';
import { StartList } from './start-list';
import './welcome.css';

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'create' }
  | { readonly at: 'open'; readonly folder: string; readonly lockReason: LockReason }
  | { readonly at: 'verify' };

interface Props {
  readonly onEnter: (session: Session) => void;
}

/** What is known before any vault is open. */
interface Beginning {
  readonly lastVault: string | null;
  readonly lockReason: LockReason;
}

/** What stands before any vault: open one, make one, look at the sample, or check a report. */
export function Welcome({ onEnter }: Props): ReactNode {
  const beginning = useBeginning();
  return beginning === null ? null : <WelcomeSteps {...beginning} onEnter={onEnter} />;
}

/** After a lock whoever was at work returns to the vault; a plain start begins with the choice. */
function firstStep({ lastVault, lockReason }: Beginning): Step {
  if (lastVault === null || lockReason === 'start') return { at: 'start' };
  return { at: 'open', folder: lastVault, lockReason };
}

function WelcomeSteps({ lastVault, lockReason, onEnter }: Beginning & Props): ReactNode {
  const [step, setStep] = useState(() => firstStep({ lastVault, lockReason }));
  const [isSampleOpen, setSampleOpen] = useState(false);
  const toStart = (): void => setStep({ at: 'start' });
  const toVault = (folder: string): void => setStep({ at: 'open', folder, lockReason: 'start' });

  const chooseVault = async (): Promise<void> => {
    const folder = await shell.choose('vaultFolder');
    if (folder !== null) toVault(folder);
  };

  return (
    <div className="welcome">
      <div className={step.at === 'verify' ? 'welcome-inside welcome-wide' : 'welcome-inside'}>
        {step.at === 'start' ? (
          <StartList
            lastVault={lastVault}
            lockReason={lockReason}
            onOpenLast={toVault}
            onChoose={() => void chooseVault()}
            onCreate={() => setStep({ at: 'create' })}
            onVerify={() => setStep({ at: 'verify' })}
            onSample={() => setSampleOpen(true)}
          />
        ) : null}
        {step.at === 'create' ? <CreateVault onEnter={onEnter} onLeave={toStart} /> : null}
        {step.at === 'open' ? (
          <OpenVault
            key={step.folder}
            folder={step.folder}
            lockReason={step.lockReason}
            onEnter={onEnter}
            onLeave={toStart}
            onChooseOther={() => void chooseVault()}
          />
        ) : null}
        {step.at === 'verify' ? (
          <main className="stack-wide">
            <BackButton onPress={toStart} />
            <h1>Verify a report</h1>
            <VerifyPanel isVaultOpen={false} />
          </main>
        ) : null}
      </div>
      <SampleDialog isOpen={isSampleOpen} onClose={() => setSampleOpen(false)} onEnter={onEnter} />
    </div>
  );
}

/** Null while it is being asked for. */
function useBeginning(): Beginning | null {
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  useEffect(() => {
    Promise.all([shell.lastVault(), shell.state()]).then(
      ([lastVault, { lockReason }]) => setBeginning({ lastVault, lockReason }),
      () => setBeginning({ lastVault: null, lockReason: 'start' }),
    );
  }, []);
  return beginning;
}
