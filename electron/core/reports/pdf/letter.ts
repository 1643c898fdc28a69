import type { LetterModel } from '../../../../shared/domain/plan/letter';
import { shownSentence } from '../../../../shared/domain/plan/letter-words';
import { printDate } from './labels';
import { accentRule, colour, page, paragraphs, styles, type Block, type Content } from './theme';

/** Institution, rule, then reference and day: the letterhead. */
const letterhead = ({ institution, reference, day }: LetterModel): Block => ({
  stack: [
    { text: institution, style: 'institution' },
    accentRule(8, 8),
    {
      columns: [
        { text: `Reference ${reference}`, style: 'label' },
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
  margin: [0, 0, 0, 8],
});

const section = (title: string, content: readonly Content[]): Content[] =>
  content.length === 0 ? [] : [{ text: title, style: 'h3' }, ...content];

const footer =
  ({ reference }: LetterModel) =>
  (current: number, total: number): Content => ({
    columns: [
      { text: reference, style: 'label' },
      { text: `${current} of ${total}`, style: 'label', alignment: 'right' },
    ],
    margin: [page.left, 26, page.right, 0],
  });

/** pdfmake's description of a letter; everything in it comes from the model. */
export function letterDefinition(model: LetterModel): Record<string, unknown> {
  return {
    version: '1.7',
    subset: 'PDF/A-3b',
    displayTitle: true,
    language: 'en',
    pageSize: 'A4',
    pageMargins: [page.left, 64, page.right, page.bottom],
    info: {
      title: `Letter ${model.reference}`,
      author: model.institution,
      subject: model.reference,
      creator: 'Amparo',
      producer: 'Amparo',
      creationDate: new Date(model.day),
    },
    defaultStyle: { font: 'NotoSans', fontSize: 10, lineHeight: 1.35, color: colour.text },
    styles,
    footer: footer(model),
    content: [
      letterhead(model),
      { text: model.addressee, margin: [0, 0, 120, 30] },
      { text: model.subject, style: 'h2' },
      ...paragraphs(model.opening),
      { ol: model.points.map(point), margin: [0, 4, 0, 4] },
      ...section('Period', [...paragraphs(model.period), ...paragraphs(model.burden)]),
      ...section('How to answer', paragraphs(model.howToAnswer)),
      ...paragraphs(model.closing, { margin: [0, 10, 0, 6] }),
      { unbreakable: true, text: model.signedBy, margin: [0, 42, 0, 0] },
    ],
  };
}
