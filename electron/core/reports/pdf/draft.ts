import type { DraftContent, DraftParagraph } from '../../../../shared/domain/replies/draft-model';
import type { FindingField } from '../../../../shared/domain/reports/paragraphs';
import type { ReportFinding } from '../../../../shared/domain/reports/report-model';
import { auditLogHead, signaturePage } from './closing';
import { caveats, kicker, particulars } from './findings';
import { labels, printDate } from './labels';
import { reparation } from './reparation';
import type { Description } from './print';
import {
  accentRule,
  colour,
  defaultStyle,
  headed,
  heading,
  listItems,
  page,
  pageSize,
  paragraphs,
  particular,
  particularTable,
  said,
  setOff,
  textWidth,
  type Block,
  type Content,
} from './theme';

/** A part of a report as it goes to one party for comment. */
export interface DraftForComment {
  readonly content: DraftContent;
  /** "2026/014-D1" */
  readonly reference: string;
  readonly party: string;
  /** Period and last day in words. */
  readonly deadline: string;
  readonly howToReply: string;
  /** It is read on our premises, and nothing of it is taken along. */
  readonly isReadHere: boolean;
}

const lang = labels.language;

const marking = 'Draft for comment – confidential';

const caution =
  'This draft is confidential and states no final view. It contains only the paragraphs that concern its addressee, and may change after comments. Please do not pass it on beyond those who are needed to answer.';
const readHere =
  'This copy is read on the premises of the institution and stays there: nothing of it is taken along.';

function cover({ content, reference, party, ...draft }: DraftForComment): Block {
  const { model, paragraphs: all } = content;
  return {
    stack: [
      { text: model.institution, style: 'institution' },
      accentRule(10, 84),
      said(marking, { style: 'kicker', margin: [0, 0, 0, 8] }),
      heading(1, model.title, { style: 'coverTitle', margin: [0, 0, 60, 30] }),
      particularTable(110, [
        particular('Sent to', party),
        particular('Draft', reference),
        particular(labels.cover.date, printDate(model.date)),
        particular('Paragraphs', `${String(all.length)}, numbered in the margin`),
        particular(
          labels.cover.signatories,
          model.signatories.map(({ name, role }) => `${name}, ${role}`).join('\n'),
        ),
      ]),
      setOff(
        [
          heading(2, 'Until when', { style: 'h3', lang, margin: [0, 0, 0, 3] }),
          said(draft.deadline),
        ],
        [0, 18, 0, 4],
      ),
      heading(2, 'How to reply', { style: 'h3', lang }),
      ...paragraphs(draft.howToReply),
      said(draft.isReadHere ? readHere : caution, { style: 'small', margin: [0, 10, 0, 0] }),
      said(labels.pseudonymNote, { style: 'small', margin: [0, 6, 0, 0] }),
    ],
  };
}

const marginWidth = 30;

/** The number of each stands in the margin, where a reply can name it. */
const numbered = (all: readonly DraftParagraph[]): Block[] =>
  listItems(
    all.map(({ text }) => ({ text })),
    {
      numbering: 'Decimal',
      indent: marginWidth,
      label: (index) => String(all[index]?.number ?? ''),
      labelStyle: { color: colour.accent, bold: true, fontSize: 9 },
      below: 6,
    },
  ).map((item) => ({ ...item, margin: [-marginWidth, 0, 0, 6] }));

const fields: readonly (readonly [FindingField, string])[] = [
  ['facts', 'Facts'],
  ['analysis', 'Analysis'],
  ['conclusion', 'Conclusion'],
  ['officerView', labels.officerView],
  ['recommendation', 'Recommendation'],
];

function oneFinding(finding: ReportFinding, own: readonly DraftParagraph[]): Content[] {
  return [
    {
      unbreakable: true,
      margin: [0, 6, 0, 0],
      stack: [
        said(kicker(finding), { style: 'kicker', margin: [0, 0, 0, 2] }),
        heading(2, finding.title, { style: 'h2' }),
        particulars(finding),
      ],
    },
    ...fields.flatMap(([field, title]) => {
      const blocks = numbered(own.filter((one) => one.field === field));
      const content = field === 'analysis' ? [...blocks, ...caveats(finding)] : blocks;
      return headed(heading(3, title, { style: 'h3', lang }), content);
    }),
    ...headed(heading(3, labels.reparation, { style: 'h3', lang }), reparation(finding.reparation)),
  ];
}

const section = (title: string, extra: Block = {}): Block =>
  heading(1, title, { style: 'h1', lang, margin: [0, 18, 0, 12], ...extra });

function body({ content }: DraftForComment): Content[] {
  const { model, findingIds, paragraphs: all } = content;
  const of = (section: DraftParagraph['section']) =>
    numbered(all.filter((one) => one.section === section));
  return [
    ...headed(section(labels.sections.summary), of('summary')),
    ...headed(
      section(labels.sections.findings),
      model.findings.flatMap((finding, index) =>
        oneFinding(
          finding,
          all.filter(({ findingId }) => findingId === findingIds[index]),
        ),
      ),
    ),
    ...headed(section(labels.sections.method), of('method')),
  ];
}

const header =
  ({ reference }: DraftForComment) =>
  (current: number): Content =>
    current === 1
      ? ''
      : {
          margin: [page.left, 38, page.right, 0],
          stack: [
            {
              columns: [
                said(marking, { style: 'label', bold: true, color: colour.accent }),
                { text: reference, style: 'label', alignment: 'right' },
              ],
            },
            {
              canvas: [
                {
                  type: 'line',
                  x1: 0,
                  y1: 5,
                  x2: textWidth,
                  y2: 5,
                  lineWidth: 0.5,
                  lineColor: colour.hairline,
                },
              ],
            },
          ],
        };

const footer = (current: number, total: number): Content => ({
  text: labels.pageOf(current, total),
  style: 'label',
  alignment: 'right',
  margin: [page.left, 26, page.right, 0],
});

/** The draft as it is laid out; everything in it comes from the draft. */
export function draftDescription(draft: DraftForComment): Description {
  const { model } = draft.content;
  return {
    size: pageSize,
    margins: page,
    language: model.language,
    info: {
      Title: `${marking}: ${draft.reference}`,
      Author: model.author,
      Subject: draft.reference,
      Creator: 'Amparo',
      Producer: 'Amparo',
      CreationDate: new Date(model.date),
    },
    defaultStyle,
    header: header(draft),
    footer,
    content: [
      cover(draft),
      { stack: body(draft), pageBreak: 'before' },
      ...headed(section(labels.sections.auditLog), auditLogHead(model)),
      section(labels.sections.signatures, { pageBreak: 'before' }),
      ...signaturePage(model),
    ],
  };
}
