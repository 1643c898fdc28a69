import { useState, type ReactNode } from 'react';
import type { Session } from '../../../shared/domain/vault/officers';
import { IssueSharesForm } from './issue-shares-form';
import { SharesHandout } from './shares-handout';

interface Props {
  readonly session: Session;
  readonly onDone: () => void;
}

/** After a creation that was broken off: nobody may have the shares, so others are made at once. */
export function MissingShares({ session, onDone }: Props): ReactNode {
  const [shares, setShares] = useState<readonly string[]>();
  return (
    <main className="stack-wide">
      <h1>Hand out recovery shares</h1>
      {shares === undefined ? (
        <>
          <p>
            When this vault was made, no recovery share was read back from paper, so it is uncertain
            whether anybody has them. If every passphrase is lost, only shares open the vault. Make
            new ones now; any that were written down before become void.
          </p>
          <IssueSharesForm
            plan={{ shares: 3, threshold: 2 }}
            cancelLabel="Not now"
            onCancel={onDone}
            onIssued={setShares}
          />
        </>
      ) : (
        <SharesHandout
          institution={session.institution}
          shares={shares}
          notice="They hold once you have read one back."
          doneLabel="Open the vault"
          onDone={onDone}
        />
      )}
    </main>
  );
}
