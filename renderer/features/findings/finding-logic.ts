import type { Finding, FindingText } from '../../../shared/domain/findings/finding';

export const textOf = (finding: Finding): FindingText => ({
  facts: [...finding.facts],
  analysis: finding.analysis,
  conclusion: finding.conclusion,
  recommendation: finding.recommendation,
  addressee: finding.addressee,
  replyDeadline: finding.replyDeadline,
});

/** The text as it is saved: facts that were left empty are left out. */
export const cleaned = (text: FindingText): FindingText => ({
  ...text,
  facts: text.facts.map((fact) => fact.trim()).filter((fact) => fact !== ''),
});

export const isSameText = (a: FindingText, b: FindingText): boolean =>
  JSON.stringify(cleaned(a)) === JSON.stringify(cleaned(b));

/** What an officer should still do before accepting; empty when nothing is missing. */
export function missingIn(text: FindingText): string[] {
  return [
    ...(cleaned(text).facts.length === 0 ? ['at least one fact'] : []),
    ...(text.conclusion.trim() === '' ? ['a conclusion'] : []),
    ...(text.recommendation.trim() !== '' && text.addressee.trim() === ''
      ? ['an addressee for the recommendation']
      : []),
  ];
}
