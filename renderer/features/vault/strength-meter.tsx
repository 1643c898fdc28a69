import type { ReactNode } from 'react';
import type { Output } from '../../../shared/api';

type Strength = Output<'vault.passphraseStrength'>;

const words: Readonly<Record<Strength['score'], string>> = {
  0: 'Guessed at once',
  1: 'Weak',
  2: 'Not strong enough',
  3: 'Strong',
  4: 'Very strong',
};

/** How hard a passphrase is to guess, in a word, four bars and one piece of advice. */
export function StrengthMeter({ strength }: { readonly strength: Strength }): ReactNode {
  return (
    <div className="strength" role="status">
      <div className="strength-bars" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span
            key={bar}
            className={bar <= strength.score ? 'strength-bar strength-bar-full' : 'strength-bar'}
          />
        ))}
      </div>
      <div>
        <strong>{words[strength.score]}</strong>
        {strength.acceptable ? null : <span className="muted">. {strength.advice}</span>}
      </div>
    </div>
  );
}
