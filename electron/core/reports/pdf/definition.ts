import type { ReportModel } from '../../../../shared/domain/reports/report-model';
import { auditLogHead, signaturePage } from './closing';
import { cover } from './cover';
import { findingId, findings } from './findings';
import { findingsJson } from './findings-json';
import { leftContradictions } from './left-contradictions';
import type { Bookmark } from './mend-pdfmake';
import { annexTable, recommendationTable } from './tables';
import { colour, page, paragraphs, styles, textWidth, type Block, type Content } from './theme';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: readonly Content[];
  /** Begins on a page of its own. */
  readonly onNewPage: boolean;
}

function summary(model: ReportModel): Content[] {
  const persons =
    model.persons.length === 0
      ? []
      : [{ text: 'Persons concerned', style: 'h3' }, { text: model.persons.join(', ') }];
  return [...model.summary.flatMap((text) => paragraphs(text)), ...persons];
}

function sections(model: ReportModel): Section[] {
  const method = [
    ...model.methodAndLimits.flatMap((text) => paragraphs(text)),
    ...leftContradictions(model.contradictions),
  ];
  return [
    { id: 'summary', title: 'Summary', content: summary(model), onNewPage: true },
    { id: 'findings', title: 'Findings', content: findings(model), onNewPage: true },
    {
      id: 'recommendations',
      title: 'Recommendations',
      content: recommendationTable(model),
      onNewPage: true,
    },
    { id: 'method', title: 'Method and limits', content: method, onNewPage: false },
    { id: 'annex', title: 'Annex: standards applied', content: annexTable(model), onNewPage: true },
    { id: 'audit-log', title: 'Audit log', content: auditLogHead(model), onNewPage: false },
    { id: 'signatures', title: 'Signatures', content: signaturePage(model), onNewPage: true },
  ];
}

const heading = ({ title, id, onNewPage }: Section): Block => ({
  text: title,
  style: 'h1',
  id,
  tocItem: true,
  tocMargin: [0, 6, 0, 1],
  tocStyle: { bold: true },
  tocNumberStyle: { bold: true },
  ...(onNewPage ? { pageBreak: 'before' } : { margin: [0, 30, 0, 12] }),
});

/** A heading stays with the first block below it. */
function printSection(section: Section): Content[] {
  const [first, ...rest] = section.content;
  if (first === undefined) return [];
  return section.onNewPage
    ? [heading(section), first, ...rest]
    : [{ unbreakable: true, stack: [heading(section), first] }, ...rest];
}

const contents: Block = {
  pageBreak: 'before',
  toc: { title: { text: 'Contents', style: 'h1' }, numberStyle: { color: colour.muted } },
};

const header =
  ({ reference, institution }: ReportModel) =>
  (current: number): Content =>
    current === 1
      ? ''
      : {
          margin: [page.left, 38, page.right, 0],
          stack: [
            {
              columns: [
                { text: institution, style: 'label' },
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

const footer = (current: number, total: number): Content =>
  current === 1
    ? ''
    : {
        text: `${current} of ${total}`,
        style: 'label',
        alignment: 'right',
        margin: [page.left, 26, page.right, 0],
      };

/** Bookmarks in the order of the contents, the findings under theirs. */
export function bookmarksOf(model: ReportModel): Bookmark[] {
  const printed = sections(model).filter(({ content }) => content.length > 0);
  return printed.map(({ id, title }) => ({
    id,
    title,
    children:
      id === 'findings'
        ? model.findings.map((f) => ({
            id: findingId(f),
            title: `${f.number} ${f.title}`,
            children: [],
          }))
        : [],
  }));
}

function attachment(model: ReportModel, date: Date): Block {
  return {
    src: `data:application/json;base64,${Buffer.from(findingsJson(model)).toString('base64')}`,
    name: 'findings.json',
    type: 'application/json',
    description: 'The findings in machine-readable form',
    relationship: 'Data',
    creationDate: date,
    modifiedDate: date,
  };
}

/** pdfmake's description of the whole document; everything in it comes from the model. */
export function documentDefinition(model: ReportModel): Record<string, unknown> {
  const date = new Date(model.date);
  return {
    version: '1.7',
    subset: 'PDF/A-3b',
    displayTitle: true,
    language: model.language,
    pageSize: 'A4',
    pageMargins: [page.left, page.top, page.right, page.bottom],
    info: {
      title: model.title,
      author: model.author,
      subject: model.reference,
      creator: 'Amparo',
      producer: 'Amparo',
      creationDate: date,
    },
    files: { findings: attachment(model, date) },
    defaultStyle: { font: 'NotoSans', fontSize: 10, lineHeight: 1.35, color: colour.text },
    styles,
    header: header(model),
    footer,
    content: [cover(model), contents, ...sections(model).flatMap(printSection)],
  };
}
