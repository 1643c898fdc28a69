import type { ReactNode } from 'react';
import type { Session } from '../../../shared/domain/vault/officers';
import { shell } from '../../lib/bridge';
import { ChangePassphraseForm } from './change-passphrase-form';

interface Props {
  readonly session: Session;
  readonly onDone: () => void;
}

/** The first opening by an officer whose passphrase somebody else chose. */
export function OwnPassphrase({ session, onDone }: Props): ReactNode {
  return (
    <main className="stack-wide">
      <h1>Choose a passphrase of your own</h1>
      <p>
        {session.officer.name}, whoever added you to the vault of {session.institution} chose the
        passphrase that you just used, and may still know it. Before you choose your own, nothing
        can be read, approved or signed in your name.
      </p>
      <ChangePassphraseForm
        currentLabel="Passphrase that you were given"
        newLabel="Your own passphrase"
        submitLabel="Use my own passphrase"
        cancelLabel="Lock"
        onCancel={() => void shell.lock()}
        onDone={onDone}
      />
    </main>
  );
}
