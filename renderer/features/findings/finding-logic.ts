import type { FindingKind, FindingText } from '../../../shared/domain/findings/finding';

/** The text as it is saved: facts that were left empty are left out. */
export const cleaned = (text: FindingText): FindingText => ({
  ...text,
  facts: text.facts.map((fact) => fact.trim()).filter((fact) => fact !== ''),
});

export const isSameText = (a: FindingText, b: FindingText): boolean =>
  JSON.stringify(cleaned(a)) === JSON.stringify(cleaned(b));

/** What an officer should still do before accepting; empty when nothing is missing. */
export function missingIn(text: FindingText, kind: FindingKind): string[] {
  return [
    ...(cleaned(text).facts.length === 0 ? ['at least one fact'] : []),
    ...(text.conclusion.trim() === '' ? ['a conclusion'] : []),
    ...(text.recommendation.trim() !== '' && text.addressee.trim() === ''
      ? ['an addressee for the recommendation']
      : []),
    ...(kind === 'breach' && text.responsibility === null ? ['the basis of responsibility'] : []),
  ];
}
