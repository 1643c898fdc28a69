import {
  annexTitle,
  type AnnexRow,
  type ReportModel,
} from '../../../../shared/domain/reports/report-model';
import { formsRecommended } from '../../../../shared/domain/reports/printed-words';
import { qualifierInWords } from '../../../../shared/law';
import { findingId, replyText } from './findings';
import { labels } from './labels';
import { notExamined } from './not-examined';
import { annexViews } from './officer-view';
import { colour, said, type Block, type Content } from './theme';

const head = (texts: readonly string[]): Content[] =>
  texts.map((text) => said(text, { style: 'cellHead' }));
const cell = (text: string, extra: Block = {}): Block => ({ text, style: 'cell', ...extra });

/** All recommendations at a glance, with the day by which a reply is due. */
export function recommendationTable(model: ReportModel): Content[] {
  const rows = model.findings.filter(
    (finding) => finding.recommendation !== '' || formsRecommended(finding.reparation) !== '',
  );
  if (rows.length === 0) return [said(labels.noRecommendations)];
  return [
    {
      layout: 'hairlineRows',
      hasRowHeads: true,
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [38, '*', 104, 78],
        body: [
          head(labels.recommendationHeads),
          ...rows.map((finding) => [
            cell(String(finding.number), {
              color: colour.accent,
              linkToDestination: findingId(finding),
            }),
            cell(
              [finding.recommendation, formsRecommended(finding.reparation)]
                .filter((part) => part !== '')
                .join('\n'),
            ),
            cell(finding.addressee),
            cell(replyText(finding)),
          ]),
        ],
      },
    },
  ];
}

function annexCells(row: AnnexRow): Content[] {
  const view = row.officerView;
  const lines = [
    row.outcome,
    ...row.qualifiers.map((one) => `(${qualifierInWords(one)})`),
    ...(view === null ? [] : [labels.annexView(view.outcomeLabel)]),
  ];
  const outcome = lines.join('\n');
  return [
    cell(row.standardId, { color: colour.muted }),
    cell(annexTitle(row)),
    cell(outcome),
    cell(row.effect),
  ];
}

/** Every standard applied, with its result, its qualifiers and its legal effect. */
export function annexTable(model: ReportModel): Content[] {
  return [
    said(labels.annexIntro, { margin: [0, 0, 0, 10] }),
    {
      layout: 'hairlineRows',
      hasRowHeads: true,
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [52, '*', 104, 124],
        body: [head(labels.annexHeads), ...model.annex.map((row) => annexCells(row))],
      },
    },
    ...annexViews(model.annex),
    ...notExamined(model.notExamined),
  ];
}
