import { z } from 'zod';
import { Audience } from '../report';

/** What a rendering takes out or makes general (standards.md part D). */
export const RedactedClass = z.enum([
  'day',
  'age',
  'shelter',
  'place',
  'event_title',
  'contradictions',
  'complainant_comments',
]);
export type RedactedClass = z.infer<typeof RedactedClass>;

/** One kind of change in one text of a report; never what stood there. */
export const RedactionEntry = z.object({
  what: RedactedClass,
  how: z.enum(['generalised', 'left_out']),
  /** The text, in words: "Finding 2, conclusion". */
  where: z.string(),
  /** E.g. "EXP-02". */
  rule: z.string(),
  /** How many times in that text. */
  count: z.number().int().positive(),
});
export type RedactionEntry = Readonly<z.infer<typeof RedactionEntry>>;

/** In which form a report leaves, and what that took out of it. */
export const Redaction = z.object({
  profile: Audience,
  entries: z.array(RedactionEntry),
  /** How many paragraphs on method, from the first, are Amparo's own words on law, never changed. */
  ownParagraphs: z.number().int().nonnegative(),
});
export type Redaction = Readonly<z.infer<typeof Redaction>>;

const classWords: Readonly<Record<RedactedClass, readonly [one: string, many: string]>> = {
  day: ['exact day', 'exact days'],
  age: ['exact age', 'exact ages'],
  shelter: ['name or place of a shelter', 'names or places of shelters'],
  place: ['name of a place', 'names of places'],
  event_title: ['title of an event', 'titles of events'],
  contradictions: ['list of contradictions', 'lists of contradictions'],
  complainant_comments: [
    'round of comments by the complainant',
    'rounds of comments by the complainant',
  ],
};

/** `day`, 3 → "3 exact days". */
export const countedClass = (what: RedactedClass, count: number): string =>
  `${String(count)} ${classWords[what][count === 1 ? 0 : 1]}`;

export const howWords: Readonly<Record<RedactionEntry['how'], string>> = {
  generalised: 'made general',
  left_out: 'left out',
};

export const profileWords: Readonly<Record<Audience, string>> = {
  internal: 'the institution itself',
  authority: 'the authority addressed',
  complainant: 'the complainant',
  public: 'publication',
  child: 'any reader outside the institution, as a child is concerned',
};

/** Per class and manner, over all texts. */
export function countsOf(entries: readonly RedactionEntry[]) {
  const sums = new Map<
    string,
    { what: RedactedClass; how: RedactionEntry['how']; count: number }
  >();
  for (const { what, how, count } of entries) {
    const key = `${what} ${how}`;
    sums.set(key, { what, how, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums.values()];
}

/** What the method section says of it, in one paragraph without content; null where nothing changed. */
export function redactionInPrint({ profile, entries }: Redaction): string | null {
  if (entries.length === 0) return null;
  const list = (how: RedactionEntry['how']): string =>
    countsOf(entries)
      .filter((one) => one.how === how)
      .map(({ what, count }) => countedClass(what, count))
      .join(', ');
  const parts = (['generalised', 'left_out'] as const)
    .map((how) => ({ how, text: list(how) }))
    .filter(({ text }) => text !== '')
    .map(({ how, text }) => `${how === 'generalised' ? 'Made general' : 'Left out'}: ${text}.`);
  const rules = [...new Set(entries.map(({ rule }) => rule))].toSorted().join(', ');
  return (
    `This form of the report was made for ${profileWords[profile]}, to protect the persons ` +
    `concerned. ${parts.join(' ')} The rules applied are ${rules} of the institution’s checklist of ` +
    'rules for its own reports.'
  );
}
