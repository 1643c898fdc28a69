import type { ReactNode } from 'react';
import type { Session } from '../../../shared/domain/vault/officers';
import { MissingShares } from './missing-shares';
import { OwnPassphrase } from './own-passphrase';
import './welcome.css';

interface Props {
  readonly session: Session;
  /** The session as it is after the step. */
  readonly onDone: (session: Session) => void;
}

/** Only who is cleared and an administrator can make shares; others are not kept waiting for them. */
const canMakeShares = ({ officer }: Session): boolean =>
  officer.roles.includes('administrator') && officer.clearedForIdentities;

/** Whether something has to be done between unlocking a vault and working in it. */
export const hasStepsLeft = (session: Session): boolean =>
  session.passphraseGiven || (!session.recoveryConfirmed && canMakeShares(session));

/** What comes between unlocking and working: a passphrase of one's own, shares that somebody holds. */
export function BeforeEntering({ session, onDone }: Props): ReactNode {
  return (
    <div className="welcome">
      <div className="welcome-inside">
        {session.passphraseGiven ? (
          <OwnPassphrase
            session={session}
            onDone={() => onDone({ ...session, passphraseGiven: false })}
          />
        ) : (
          <MissingShares
            session={session}
            onDone={() => onDone({ ...session, recoveryConfirmed: true })}
          />
        )}
      </div>
    </div>
  );
}
