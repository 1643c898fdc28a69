import { repliesTitle } from '../../../../shared/domain/replies/words';
import type { ReportModel } from '../../../../shared/domain/reports/report-model';
import { auditLogHead, signaturePage } from './closing';
import { cover } from './cover';
import { findingId, findings } from './findings';
import { labels } from './labels';
import { leftContradictions } from './left-contradictions';
import type { Bookmark } from './mend-pdfmake';
import type { Description } from './print';
import { replies } from './replies';
import { annexTable, recommendationTable } from './tables';
import { listed } from './text/languages';
import {
  colour,
  defaultStyle,
  heading,
  page,
  pageSize,
  paragraphs,
  textWidth,
  type Block,
  type Content,
} from './theme';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: readonly Content[];
  /** Begins on a page of its own. */
  readonly onNewPage: boolean;
}

/** Texts of a section, each under the name of its place. */
const namedTexts = (section: string, texts: readonly string[]): Content[] =>
  texts.flatMap((text, index) => {
    const [first, ...rest] = paragraphs(text);
    return first === undefined
      ? []
      : [{ ...first, id: `${section}:${String(index + 1)}` }, ...rest];
  });

function summary(model: ReportModel): Content[] {
  const persons =
    model.persons.length === 0
      ? []
      : [
          heading(2, labels.personsConcerned, { style: 'h3', lang: labels.language }),
          { text: listed(model.persons, model.language) },
        ];
  return [...namedTexts('summary', model.summary), ...persons];
}

function sections(model: ReportModel): Section[] {
  const method = [
    ...namedTexts('method', model.methodAndLimits),
    ...leftContradictions(model.contradictions),
  ];
  const titles = labels.sections;
  return [
    { id: 'summary', title: titles.summary, content: summary(model), onNewPage: true },
    { id: 'findings', title: titles.findings, content: findings(model), onNewPage: true },
    {
      id: 'recommendations',
      title: titles.recommendations,
      content: recommendationTable(model),
      onNewPage: true,
    },
    { id: 'method', title: titles.method, content: method, onNewPage: false },
    { id: 'replies', title: repliesTitle, content: replies(model.replies), onNewPage: true },
    { id: 'annex', title: titles.annex, content: annexTable(model), onNewPage: true },
    { id: 'audit-log', title: titles.auditLog, content: auditLogHead(model), onNewPage: false },
    { id: 'signatures', title: titles.signatures, content: signaturePage(model), onNewPage: true },
  ];
}

const sectionHeading = ({ title, id, onNewPage }: Section): Block =>
  heading(1, title, {
    style: 'h1',
    lang: labels.language,
    id,
    tocItem: true,
    tocMargin: [0, 6, 0, 1],
    tocStyle: { bold: true, lang: labels.language },
    tocNumberStyle: { bold: true },
    ...(onNewPage ? { pageBreak: 'before' } : { margin: [0, 30, 0, 12] }),
  });

/** A heading stays with the first block below it. */
function printSection(section: Section): Content[] {
  const [first, ...rest] = section.content;
  if (first === undefined) return [];
  const start = [sectionHeading(section), first];
  const stack = section.onNewPage
    ? [...start, ...rest]
    : [{ unbreakable: true, stack: start }, ...rest];
  return [{ role: 'Sect', stack }];
}

const contents: Block = {
  pageBreak: 'before',
  toc: {
    title: heading(1, labels.contents, { style: 'h1', lang: labels.language }),
    numberStyle: { color: colour.muted },
  },
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
        text: labels.pageOf(current, total),
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

/** What of the report is text: all but its contents and its frames for signatures. */
export const textBlocks = (model: ReportModel): Content[] => [
  cover(model),
  ...sections(model)
    .filter(({ id }) => id !== 'signatures')
    .flatMap(printSection),
];

/** The report as it is laid out; everything in it comes from the model. */
export function reportDescription(model: ReportModel): Description {
  return {
    size: pageSize,
    margins: page,
    language: model.language,
    info: {
      Title: model.title,
      Author: model.author,
      Subject: model.reference,
      Creator: 'Amparo',
      Producer: 'Amparo',
      CreationDate: new Date(model.date),
    },
    defaultStyle,
    header: header(model),
    footer,
    content: [cover(model), contents, ...sections(model).flatMap(printSection)],
  };
}
