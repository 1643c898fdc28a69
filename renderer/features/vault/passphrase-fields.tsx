import { useState, type ReactNode } from 'react';
import { Checkbox } from '../../components/checkbox';
import { TextField } from '../../components/text-field';
import { StrengthMeter } from './strength-meter';
import type { NewPassphrase } from './use-new-passphrase';

interface Props {
  readonly label?: string;
  readonly passphrase: NewPassphrase;
  readonly autoFocus?: boolean;
}

/** A new passphrase, entered twice, with what the core thinks of it. */
export function PassphraseFields({
  label = 'Passphrase',
  passphrase,
  autoFocus = false,
}: Props): ReactNode {
  const [isShown, setShown] = useState(false);
  const { text, repeated, strength } = passphrase;
  const type = isShown ? 'text' : 'password';
  const differs = repeated !== '' && !text.startsWith(repeated);
  return (
    <div className="stack-wide">
      <TextField
        label={label}
        type={type}
        value={text}
        onChange={passphrase.setText}
        description="Four or more words that do not belong together are strong and easy to keep."
        autoFocus={autoFocus}
        isRequired
      />
      {strength === undefined ? null : <StrengthMeter strength={strength} />}
      <TextField
        label={`${label}, once more`}
        type={type}
        value={repeated}
        onChange={passphrase.setRepeated}
        error={differs ? 'The two are not the same.' : undefined}
        isRequired
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        Show what I type
      </Checkbox>
    </div>
  );
}
