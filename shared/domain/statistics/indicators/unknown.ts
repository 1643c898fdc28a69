import type { Indicator } from './indicator';

/** IND-30: where records are missing. */
export const unknownIndicator: Indicator = {
  id: 'IND-30',
  title: 'Answers that stayed unknown',
  words:
    'Every question that was looked at, by kind of authority: answered, or marked as unknown (no information, conflict, access refused).',
  kinds: ['case', 'measure', 'system'],
  standards: [],
  measures: [
    {
      title: 'Questions looked at',
      unit: 'file',
      columns: [
        { code: 'known', label: 'Answered' },
        { code: 'unknown', label: 'Unknown' },
      ],
      isMultiple: false,
      columnsOf: () => [],
      perQuestion: ({ answers }) =>
        Object.fromEntries(
          Object.entries(answers).map(([id, value]) => [id, value === null ? 'unknown' : 'known']),
        ),
    },
  ],
};
