import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IRunOptions,
} from 'docx';
import type { ReportModel } from '../../../../shared/domain/reports/report-model';
import { textBlocks } from '../pdf/definition';
import { labels } from '../pdf/labels';
import { colour, styles } from '../pdf/theme';
import { decimal, docxBlocks } from './docx-blocks';

const font = 'Arial';
const headingOf = ({ fontSize, color = colour.text }: { fontSize: number; color?: string }) => ({
  run: { font, size: Math.round(fontSize * 2), bold: true, color: color.slice(1) },
  paragraph: { keepNext: true, spacing: { before: 240, after: 120 } },
});

const small = (text: string) => new TextRun({ text, size: 16, color: colour.muted.slice(1) });

const mark: IRunOptions = { text: labels.editable.mark, bold: true, size: 18 };

const header = ({ reference }: ReportModel): Header =>
  new Header({
    children: [
      new Paragraph({
        children: [new TextRun(mark), small(`  ${labels.editable.note}`)],
      }),
      new Paragraph({ children: [small(reference)] }),
    ],
  });

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        children: [
          new TextRun({
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: 16,
          }),
        ],
      }),
    ],
  });

/**
 * The report for lawyers to edit, as DOCX (ISO/IEC 29500): the same blocks as the print, marked on every
 * page as a draft that is not the report. It names no officer and carries no attachment.
 */
export async function docxOf(model: ReportModel): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: model.title,
    subject: model.reference,
    creator: model.author,
    lastModifiedBy: model.author,
    description: labels.editable.mark,
    styles: {
      default: {
        document: { run: { font, size: 20 } },
        heading1: headingOf(styles.h1),
        heading2: headingOf(styles.h2),
        heading3: headingOf({ ...styles.h3, fontSize: 10.5 }),
      },
    },
    numbering: {
      config: [
        {
          reference: decimal,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: 360, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: convertMillimetersToTwip(210),
              height: convertMillimetersToTwip(297),
            },
          },
        },
        headers: { default: header(model) },
        footers: { default: footer() },
        children: docxBlocks()(textBlocks(model)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
