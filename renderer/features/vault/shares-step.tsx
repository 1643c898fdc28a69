import type { ReactNode } from 'react';
import { stepTitles } from './create-draft';
import { SharesHandout } from './shares-handout';
import { Steps } from './steps';

interface Props {
  readonly institution: string;
  readonly shares: readonly string[];
  readonly onDone: () => void;
}

/** The last step of creating a vault: its shares, before it opens. */
export function SharesStep({ institution, shares, onDone }: Props): ReactNode {
  return (
    <main className="stack-wide">
      <h1>Hand out the recovery shares</h1>
      <Steps titles={stepTitles} current={4} />
      <SharesHandout
        institution={institution}
        shares={shares}
        notice="The vault is made."
        doneLabel="Open the vault"
        onDone={onDone}
      />
    </main>
  );
}
