import { clueWords } from '../../../shared/domain/reports/redaction/clue';
import type { ShownCombination } from '../../../shared/domain/reports/redaction/redaction-view';
import {
  countedClass,
  countsOf,
  howWords,
  profileWords,
  type Redaction,
} from '../../../shared/domain/reports/redaction/register';

/** "an exact day, a place and a nationality" */
export function cluesInWords({ clues }: Pick<ShownCombination, 'clues'>): string {
  const words = clues.map((clue) => clueWords[clue]);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** In which form the report leaves, in a sentence. */
export const formSentence = ({ profile }: Redaction): string =>
  profile === 'internal'
    ? 'This form stays inside the institution. Nothing was taken out.'
    : `This form was made for ${profileWords[profile]}.`;

/** One line per class: "3 exact days made general (EXP-02)". */
export const registerLines = ({ entries }: Redaction): string[] =>
  countsOf(entries).map(({ what, how, count }) => {
    const rules = new Set(
      entries.filter((one) => one.what === what && one.how === how).map(({ rule }) => rule),
    );
    return `${countedClass(what, count)} ${howWords[how]} (${[...rules].join(', ')})`;
  });

/** The fields that are written in the report itself. */
const reportFields = ['title', 'summary', 'methodAndLimits'];
const findingFields = ['facts', 'analysis', 'conclusion', 'recommendation'];

/** Where a text can be reworded; null where it is not written by hand. */
export function placeToMend({
  findingId,
  field,
}: Pick<ShownCombination, 'findingId' | 'field'>):
  | { readonly place: 'report'; readonly field: string }
  | { readonly place: 'finding'; readonly findingId: string; readonly field: string }
  | null {
  if (findingId === null) return reportFields.includes(field) ? { place: 'report', field } : null;
  return findingFields.includes(field) ? { place: 'finding', findingId, field } : null;
}
