import { useState } from 'react';
import type { Output } from '../../../shared/api';
import { useQuery } from '../../lib/use-query';

export interface NewPassphrase {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly repeated: string;
  readonly setRepeated: (text: string) => void;
  readonly strength: Output<'vault.passphraseStrength'> | undefined;
  /** Strong enough, and entered twice alike. The core judges again when it is used. */
  readonly isReady: boolean;
}

/** A passphrase that an officer is about to choose. */
export function useNewPassphrase(): NewPassphrase {
  const [text, setText] = useState('');
  const [repeated, setRepeated] = useState('');
  const asked = useQuery(
    'vault.passphraseStrength',
    text === '' ? null : { passphrase: text },
    'keep',
  );
  const strength = asked.value;
  const isReady = text !== '' && text === repeated && strength?.acceptable === true;
  return { text, setText, repeated, setRepeated, strength, isReady };
}
