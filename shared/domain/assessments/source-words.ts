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

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A partial date in words, the same on every computer: "about May 2024", "17 May 2024". */
export function partialDateInWords(date: string): string {
  const [year = '', month, day] = date.replace(/^~/, '').split('-');
  const parts = [
    ...(day === undefined ? [] : [String(Number(day))]),
    ...(month === undefined ? [] : [months[Number(month) - 1] ?? month]),
    year,
  ];
  return `${date.startsWith('~') ? 'about ' : ''}${parts.join(' ')}`;
}

/** Who says so and of when, to stand in brackets: "document, May 2024"; empty where neither is known. */
export function sourceInWords(provenance: Provenance | null, sourceDate: string | null): string {
  const who = provenance === null ? [] : [provenanceWords[provenance].toLowerCase()];
  const when = sourceDate === null ? [] : [partialDateInWords(sourceDate)];
  return [...who, ...when].join(', ');
}
