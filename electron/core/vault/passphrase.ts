import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { AppError } from '../../../shared/errors';

export interface PassphraseStrength {
  /** 0 (guessed at once) to 4 (out of reach), by zxcvbn. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly acceptable: boolean;
  readonly advice: string;
}

const minimumScore = 3;
/** zxcvbn takes quadratic time; what comes later can only make a passphrase stronger. */
const longestChecked = 100;

const advices = [
  'Far too easy to guess. Use four or more words that do not belong together.',
  'Easy to guess. Add words that do not belong together.',
  'Not yet enough. Add one or two more words.',
  'Good.',
  'Very good.',
] as const;

let meter: ZxcvbnFactory | undefined;

/** Built on first use: the word lists take a moment to load. */
const theMeter = (): ZxcvbnFactory =>
  (meter ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  }));

/** How hard a passphrase is to guess. The text is kept nowhere. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const checked = passphrase.normalize('NFKC').slice(0, longestChecked);
  const { score } = theMeter().check(checked, ['amparo', 'ombudsman']);
  return { score, acceptable: score >= minimumScore, advice: advices[score] };
}

/** @throws AppError PASSPHRASE_WEAK */
export function requireStrong(passphrase: string): void {
  if (!passphraseStrength(passphrase).acceptable) throw new AppError('PASSPHRASE_WEAK');
}
