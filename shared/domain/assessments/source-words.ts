import { partialDateInWords } from '../partial-date';
import type { Provenance } from './answer';

/** S9: who says so. */
export const provenanceWords: Readonly<Record<Provenance, string>> = {
  own_observation: 'Own observation',
  document: 'Document',
  person_concerned: 'Person concerned',
  authority: 'Authority',
  third_party: 'Third party',
  computed: 'Worked out from other answers',
};

/** Who says so and of when, to stand in brackets: "document, May 2024"; empty where neither is known. */
export function sourceInWords(provenance: Provenance | null, sourceDate: string | null): string {
  const who = provenance === null ? [] : [provenanceWords[provenance].toLowerCase()];
  const when = sourceDate === null ? [] : [partialDateInWords(sourceDate)];
  return [...who, ...when].join(', ');
}
