import { useEffect, useState, type ReactNode } from 'react';
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
  | { readonly at: 'open'; readonly folder: string }
  | { readonly at: 'verify' };

interface Props {
  readonly onEnter: (session: Session) => void;
}

/** What stands before any vault: open one, make one, look at the sample, or check a report. */
export function Welcome({ onEnter }: Props): ReactNode {
  const [step, setStep] = useState<Step>({ at: 'start' });
  const [isSampleOpen, setSampleOpen] = useState(false);
  const lastVault = useLastVault();
  const toStart = (): void => setStep({ at: 'start' });

  const chooseVault = async (): Promise<void> => {
    const folder = await shell.choose('vaultFolder');
    if (folder !== null) setStep({ at: 'open', folder });
  };

  return (
    <div className="welcome">
      <div className={step.at === 'verify' ? 'welcome-inside welcome-wide' : 'welcome-inside'}>
        {step.at === 'start' ? (
          <StartList
            lastVault={lastVault}
            onOpenLast={(folder) => setStep({ at: 'open', folder })}
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

function useLastVault(): string | null | undefined {
  const [folder, setFolder] = useState<string | null>();
  useEffect(() => {
    shell.lastVault().then(setFolder, () => setFolder(null));
  }, []);
  return folder;
}
