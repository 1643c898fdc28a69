import { noRemedy, remedyTitles } from '../remedies/remedy';
import { partialDateInWords } from '../partial-date';
import type { NotExamined, PrintedContradiction, PrintedReparation } from './report-model';

/** What was chosen in one form, line by line, the same on the page and on the screen. */
export function reparationLines({ form, items }: PrintedReparation): string[] {
  // Of these two forms the checklist asks what was given, of the others what was obtained.
  const there = form === 'satisfaction' || form === 'non_repetition' ? 'given' : 'obtained';
  return items.map(({ value, label, standing }) => {
    if (value === noRemedy) return 'Considered; none is due';
    return `${label} (${standing === 'due' ? 'recommended' : `${there} already`})`;
  });
}

const recommendsIn = ({ items }: PrintedReparation): boolean =>
  items.some(({ value, standing }) => standing === 'due' && value !== noRemedy);

/** "Reparation: restitution, compensation"; empty where none is recommended. */
export function formsRecommended(parts: readonly PrintedReparation[]): string {
  const forms = parts.filter(recommendsIn).map(({ form }) => remedyTitles[form].toLowerCase());
  return forms.length === 0 ? '' : `Reparation: ${forms.join(', ')}`;
}

/** The draft principles on what is recommended, said to be drafts; empty where there are none. */
export function yardstick(parts: readonly PrintedReparation[]): string {
  const drafts = new Set(parts.filter(recommendsIn).flatMap((part) => part.draftPrinciples));
  return drafts.size === 0
    ? ''
    : `As a yardstick only, from the draft basic principles on the right to an effective remedy (A/HRC/17/35, annex I), proposed and not binding: ${[...drafts].join('; ')}.`;
}

export const notExaminedTitle = 'Not examined in this report';
export const notExaminedIntro =
  'Nothing is said in this report on whether the following standards were met. They are named so that what was left out can be seen.';

const leftOut = ({ checklist, title, standards, isRest }: NotExamined): string => {
  const count = `${String(standards)} ${standards === 1 ? 'standard' : 'standards'}`;
  return `${title} (${checklist}): ${isRest ? `${count} on another kind of subject` : count}`;
};

/** Per subject, what the annex leaves out, in one sentence. */
export const notExaminedBySubject = (
  rows: readonly NotExamined[],
): { readonly subject: string; readonly sentence: string }[] =>
  [...new Set(rows.map(({ subject }) => subject))].map((subject) => ({
    subject,
    sentence: `${rows
      .filter((row) => row.subject === subject)
      .map(leftOut)
      .join('; ')}.`,
  }));

export const contradictionsTitle = 'Contradictions left in the answers';
export const contradictionsIntro =
  'The following answers cannot all be right, or may not be. They were left as they are; nothing was decided between them.';

/** What contradicts itself, and why it was left, each in a sentence of its own. */
export const contradictionLines = ({
  about,
  isCertain,
  reason,
  day,
}: PrintedContradiction): { readonly about: string; readonly why: string } => ({
  about: `${about} (${isCertain ? 'cannot all be right' : 'may not all be right'})`,
  why:
    reason === null || day === null
      ? 'No reason is recorded.'
      : `Reason, recorded on ${partialDateInWords(day)}: ${reason}`,
});
