import type { Qualifier } from './qualifiers';

const words: Readonly<Record<Qualifier, string>> = {
  PROVISIONAL: 'provisional: the person is so far only suspected, not established, to be a victim',
  'PRESUMED CHILD': 'the person is presumed to be a child',
  'PRESUMED VICTIM': 'the child is presumed to be a victim',
  'BY SILENCE': 'the authority has not shown otherwise: it let the period for its reply expire',
  PROSPECTIVE: 'the measure is ordered and not yet carried out',
  PARTIAL: 'only some of the bodies concerned were examined',
  ARGUABLE: 'arguable: the law is not settled',
  BENCHMARK: 'used as a yardstick: the State was not bound by the instrument',
  OBSERVATION: 'an observation on policy, not a finding of breach',
};

const isQualifier = (text: string): text is Qualifier => Object.hasOwn(words, text);

/**
 * A qualifier of rule S7 (or OBSERVATION, S5) in words, without a full stop, for the screen and for
 * print; one of an institution's own report that is new to us is said as it stands.
 */
export const qualifierInWords = (qualifier: string): string =>
  isQualifier(qualifier) ? words[qualifier] : qualifier.toLowerCase();
