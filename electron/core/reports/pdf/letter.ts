import type { LetterModel } from '../../../../shared/domain/plan/letter';
import { shownSentence } from '../../../../shared/domain/plan/letter-words';
import { labels, printDate } from './labels';
import type { Description } from './print';
import {
  accentRule,
  defaultStyle,
  heading,
  listItems,
  page,
  pageSize,
  paragraphs,
  type Block,
  type Content,
} from './theme';

/** Institution, rule, then reference and day: the letterhead. */
const letterhead = ({ institution, reference, day }: LetterModel): Block => ({
  stack: [
    { text: institution, style: 'institution' },
    accentRule(8, 8),
    {
      columns: [
        { text: labels.letter.reference(reference), style: 'label' },
        { text: printDate(day), style: 'label', alignment: 'right' },
      ],
    },
  ],
  margin: [0, 0, 0, 34],
});

const point = ({ text, isShown }: LetterModel['points'][number]): Block => ({
  stack: [
    ...paragraphs(text, { margin: [0, 0, 0, 2] }),
    ...(isShown ? [{ text: shownSentence, style: 'small' }] : []),
  ],
});

const points = (model: LetterModel): Block[] =>
  listItems(model.points.map(point), {
    numbering: 'Decimal',
    indent: 18,
    label: (index) => `${String(index + 1)}.`,
    below: 8,
  });

const section = (title: string, content: readonly Content[]): Content[] =>
  content.length === 0 ? [] : [heading(2, title, { style: 'h3' }), ...content];

const footer =
  ({ reference }: LetterModel) =>
  (current: number, total: number): Content => ({
    columns: [
      { text: reference, style: 'label' },
      { text: labels.pageOf(current, total), style: 'label', alignment: 'right' },
    ],
    margin: [page.left, 26, page.right, 0],
  });

/** The letter as it is laid out; everything in it comes from the model. */
export function letterDescription(model: LetterModel): Description {
  return {
    size: pageSize,
    margins: { ...page, top: 64 },
    language: 'en',
    info: {
      Title: labels.letter.title(model.reference),
      Author: model.institution,
      Subject: model.reference,
      Creator: 'Amparo',
      Producer: 'Amparo',
      CreationDate: new Date(model.day),
    },
    defaultStyle,
    footer: footer(model),
    content: [
      letterhead(model),
      { text: model.addressee, margin: [0, 0, 120, 30] },
      heading(1, model.subject, { style: 'h2' }),
      ...paragraphs(model.opening),
      { stack: points(model), margin: [0, 4, 0, 4] },
      ...section(labels.letter.period, [...paragraphs(model.period), ...paragraphs(model.burden)]),
      ...section(labels.letter.howToAnswer, paragraphs(model.howToAnswer)),
      ...paragraphs(model.closing, { margin: [0, 10, 0, 6] }),
      { unbreakable: true, text: model.signedBy, margin: [0, 42, 0, 0] },
    ],
  };
}
