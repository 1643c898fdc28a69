import { useState, type ReactNode } from 'react';
import { Checkbox } from '../../components/checkbox';
import { TextField } from '../../components/text-field';
import { useQuery } from '../../lib/use-query';
import { StrengthMeter } from './strength-meter';

export interface NewPassphrase {
  readonly text: string;
  readonly repeated: string;
}

export const emptyPassphrase: NewPassphrase = { text: '', repeated: '' };

interface Props {
  readonly label?: string;
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  /** Told whether the passphrase is strong enough and entered twice alike. */
  readonly onReady: (isReady: boolean) => void;
  readonly autoFocus?: boolean;
}

/** A new passphrase, entered twice, with what the core thinks of it. */
export function PassphraseFields({
  label = 'Passphrase',
  value,
  onChange,
  onReady,
  autoFocus = false,
}: Props): ReactNode {
  const [isShown, setShown] = useState(false);
  const strength = useQuery(
    'vault.passphraseStrength',
    value.text === '' ? null : { passphrase: value.text },
    'keep',
  );
  const type = isShown ? 'text' : 'password';
  const change = (next: NewPassphrase): void => {
    onChange(next);
    // Ready at once or not at all: the core refuses a weak one again when it is used.
    onReady(next.text !== '' && next.text === next.repeated);
  };
  const differs = value.repeated !== '' && !value.text.startsWith(value.repeated);
  return (
    <div className="stack-wide">
      <TextField
        label={label}
        type={type}
        value={value.text}
        onChange={(text) => change({ ...value, text })}
        description="Four or more words that do not belong together are strong and easy to keep."
        autoFocus={autoFocus}
        isRequired
      />
      {strength.value === undefined ? null : <StrengthMeter strength={strength.value} />}
      <TextField
        label={`${label}, once more`}
        type={type}
        value={value.repeated}
        onChange={(repeated) => change({ ...value, repeated })}
        error={differs ? 'The two are not the same.' : undefined}
        isRequired
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        Show what I type
      </Checkbox>
    </div>
  );
}
