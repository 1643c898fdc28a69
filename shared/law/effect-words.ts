/** Rule L2 effects in a word or two, where the sources stand elsewhere. */
const effectWords: Readonly<Record<string, string>> = {
  'RES JUDICATA': 'Decided by judgment',
  BINDING: 'Binding',
  'BINDING-QUALIFIED': 'Binding, qualified',
  INTERPRETED: 'As interpreted',
  'DUTY TO CONSIDER': 'Duty to consider',
  SOFT: 'Recommended',
  UNSOURCED: 'Stated by OHCHR',
  DRAFT: 'Draft principle',
  BENCHMARK: 'Yardstick only',
};
export const effectInShort = (effect: string): string => effectWords[effect] ?? effect;
