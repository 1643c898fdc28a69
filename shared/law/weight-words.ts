import type { Weight } from './document';

/** standards.md L1: what kind of source it is, before anybody asks whom it binds. */
export const weightInWords: Readonly<Record<Weight, string>> = {
  T1: 'treaty, plain duty',
  T2: 'treaty, qualified or general duty',
  T3: 'treaty or EU act, duty only to consider',
  EU: 'EU law, plain duty',
  CU: 'custom',
  GP: 'general principle of law',
  JD: 'judgment of a tribunal',
  TB: 'interpretation by a treaty body',
  EX: 'interpretive aid',
  SL: 'soft law',
  DR: 'draft principle',
  FS: 'statement of OHCHR without a named instrument',
};
