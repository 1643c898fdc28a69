import type { LetterModel } from '../../../shared/domain/plan/letter';
import { burdenParagraph, periodParagraph } from '../../../shared/domain/plan/letter-words';
import type { PlacedText } from '../../../shared/domain/reports/gate/model-texts';
import type { Law } from '../../../shared/law';
import type { Context } from '../context';
import { printDate } from '../reports/pdf/labels';
import type { LetterRecord } from './letter-store';

/** Whether the authority has to show one of these points, so that its silence may count (S6). */
export const isShown = (law: Law, questionIds: readonly string[]): boolean =>
  questionIds.some((id) => (law.questions.get(id)?.silenceSlot ?? -1) >= 0);

/** What is printed: the officer's words, and what the rules add to them. */
export function letterModel({ law, vault }: Context, letter: LetterRecord): LetterModel {
  const { text, reference, endsOn } = letter;
  const points = text.points.map((one) => ({
    text: one.text,
    isShown: isShown(law, one.questionIds),
  }));
  return {
    institution: vault.institution,
    reference,
    addressee: text.addressee,
    subject: text.subject,
    day: text.day,
    opening: text.opening,
    points,
    period: periodParagraph(text.period, printDate(text.day), printDate(endsOn)),
    burden: burdenParagraph(points),
    howToAnswer: text.howToAnswer,
    closing: text.closing,
    signedBy: text.signedBy,
  };
}

const written = (text: string, where: string, field: string): PlacedText => ({
  text,
  where,
  field,
  findingId: null,
  isFixed: false,
});

/** Every text of a letter that somebody wrote, with its place: what the privacy gate searches. */
export const letterTexts = (model: LetterModel): PlacedText[] => [
  written(model.addressee, 'Addressee', 'addressee'),
  written(model.subject, 'Subject', 'subject'),
  written(model.opening, 'Opening', 'opening'),
  ...model.points.map(({ text }, index) =>
    written(text, `Point ${String(index + 1)}`, `point-${String(index)}`),
  ),
  written(model.howToAnswer, 'How to answer', 'howToAnswer'),
  written(model.closing, 'Closing', 'closing'),
  { ...written(model.signedBy, 'Signed by', 'signedBy'), isFixed: true },
  { ...written(model.institution, 'Institution', 'metadata'), isFixed: true },
  { ...written(model.reference, 'Reference', 'metadata'), isFixed: true },
];
