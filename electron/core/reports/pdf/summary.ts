import { formsRecommended } from '../../../../shared/domain/reports/printed-words';
import type { ReportFinding, ReportModel } from '../../../../shared/domain/reports/report-model';
import { grouped } from './closing';
import { replyText } from './findings';
import { labels, printDate } from './labels';
import type { Description } from './print';
import {
  accentRule,
  defaultStyle,
  heading,
  page,
  pageSize,
  paragraphs,
  particular,
  particularTable,
  said,
  setOff,
  type Block,
  type Content,
} from './theme';

/** The report in one page. */
export interface Summary {
  readonly model: ReportModel;
  /** SHA-256 of the signed file, hexadecimal; null while it is not signed. */
  readonly sha256: string | null;
}

/** How much of the report stands on the page. */
export interface Extent {
  readonly paragraphs: number;
  readonly findings: number;
}

const cell = (text: string): Block => ({ text, style: 'cell' });

function row(finding: ReportFinding): Content[] {
  const { number, title, effectLabel, recommendation, reparation, addressee } = finding;
  const asked = [recommendation, formsRecommended(reparation)].filter((part) => part !== '');
  return [
    cell(String(number)),
    cell(`${title}\n${effectLabel}`),
    cell(asked.join('\n')),
    cell(`${addressee}\n${replyText(finding)}`),
  ];
}

function table({ findings }: ReportModel, shown: number): Content[] {
  if (findings.length === 0) return [said(labels.noFindings)];
  const left = findings.length - Math.min(shown, findings.length);
  const words = labels.onePage;
  return [
    {
      layout: 'hairlineRows',
      hasRowHeads: true,
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [18, '*', '*', 92],
        body: [
          words.heads.map((text) => said(text, { style: 'cellHead' })),
          ...findings.slice(0, shown).map(row),
        ],
      },
    },
    ...(left === 0 ? [] : [said(words.more(left), { style: 'small', margin: [0, 6, 0, 0] })]),
  ];
}

function standing({ sha256 }: Summary): Block {
  const words = labels.onePage;
  return setOff(
    sha256 === null
      ? [said(words.unsigned)]
      : [said(words.signed), said(`${labels.auditHash}: ${grouped(sha256)}`, { style: 'small' })],
    [0, 12, 0, 0],
  );
}

/** What was left out is said; nothing is cut within a sentence. */
export function summaryDescription(summary: Summary, extent: Extent): Description {
  const { model } = summary;
  const { institution, reference, addressee, date } = model;
  const texts = model.summary.slice(0, extent.paragraphs);
  const rest = model.summary.length - texts.length;
  return {
    size: pageSize,
    margins: { ...page, top: 56, bottom: 48 },
    language: model.language,
    info: {
      Title: labels.onePage.title(model.title),
      Author: model.author,
      Subject: reference,
      Creator: 'Amparo',
      Producer: 'Amparo',
      CreationDate: new Date(date),
    },
    defaultStyle: { ...defaultStyle, fontSize: 9.5 },
    content: [
      { text: institution, style: 'institution' },
      accentRule(6, 10),
      said(labels.onePage.kicker, { style: 'kicker', margin: [0, 0, 0, 2] }),
      heading(1, model.title, { style: 'h1' }),
      particularTable(92, [
        particular(labels.onePage.reference, reference),
        particular(labels.cover.addressee, addressee),
        particular(labels.cover.date, printDate(date)),
      ]),
      { text: '', margin: [0, 4, 0, 0] },
      ...texts.flatMap((text) => paragraphs(text)),
      ...(rest === 0 ? [] : [said(labels.onePage.shortened, { style: 'small' })]),
      heading(2, labels.onePage.findings(model.findings.length), { style: 'h3' }),
      ...table(model, extent.findings),
      standing(summary),
    ],
  };
}

export const nothing: Extent = { paragraphs: 0, findings: 0 };

/** Ever smaller extents, from all of it down to the findings' count alone. */
export function extents({ summary, findings }: ReportModel): Extent[] {
  const shorter = (length: number) => Array.from({ length }, (_, index) => length - index);
  return [
    ...shorter(summary.length).map((paragraphs) => ({ paragraphs, findings: findings.length })),
    ...shorter(findings.length).map((shown) => ({
      paragraphs: Math.min(1, summary.length),
      findings: shown,
    })),
    { paragraphs: Math.min(1, summary.length), findings: 0 },
    nothing,
  ];
}
