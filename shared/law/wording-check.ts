import type { Effect } from './document';

export interface WordingFault {
  readonly word: string;
  /** Characters before it in the text. */
  readonly at: number;
}

const withheld = /\b(violat\w*|obligat\w*|oblige\w*|illegal\w*|unlawful\w*)\b/gi;
const attribution =
  /\b(OHCHR (considers|states)|as interpreted (by|in)|according to|in the view of|the (Committee|Court) (considers|found|held))\b/i;
/** Effects whose sources impose nothing by themselves (L6). */
const soft: readonly Effect[] = [
  'INTERPRETED',
  'DUTY TO CONSIDER',
  'SOFT',
  'DRAFT',
  'UNSOURCED',
  'BENCHMARK',
];

/**
 * L6: the words that a text about a result with this effect may not use ("violation", "obligation",
 * "illegal", "unlawful"), save in a sentence that says whose view it is. Empty when the text may stand.
 */
export function unattributedWords(effect: Effect, text: string): WordingFault[] {
  if (!soft.includes(effect)) return [];
  const faults: WordingFault[] = [];
  for (const sentence of text.matchAll(/[^.!?]+[.!?]*/g)) {
    if (attribution.test(sentence[0])) continue;
    for (const match of sentence[0].matchAll(withheld)) {
      faults.push({ word: match[0], at: sentence.index + match.index });
    }
  }
  return faults;
}
