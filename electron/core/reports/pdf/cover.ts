import { reportKindWords } from '../../../../shared/domain/assessments/subject';
import type { ReportModel } from '../../../../shared/domain/reports/report-model';
import { labels, printDate } from './labels';
import { accentRule, type Block, type Content } from './theme';

const row = (label: string, value: string): Content[] => [
  { text: label, style: 'label', margin: [0, 1, 0, 0] },
  { text: value, style: 'value' },
];

/** The first page: who speaks to whom, about what, and for whose eyes. */
export function cover(model: ReportModel): Block {
  return {
    stack: [
      { text: model.institution, style: 'institution' },
      accentRule(10, 130),
      {
        text: `${reportKindWords[model.subjectKind]} ${model.reference}`,
        style: 'kicker',
        margin: [0, 0, 0, 8],
      },
      { text: model.title, style: 'coverTitle', margin: [0, 0, 60, 44] },
      {
        layout: 'hairlineRows',
        table: {
          widths: [110, '*'],
          body: [
            row('Addressed to', model.addressee),
            row('Audience', labels.audience[model.audience]),
            row('Date', printDate(model.date)),
            ...(model.author === model.institution ? [] : [row('Prepared by', model.author)]),
            row('To be signed by', model.signatories.map((s) => `${s.name}, ${s.role}`).join('\n')),
            row('Findings', String(model.findings.length)),
          ],
        },
      },
      { text: labels.pseudonymNote, style: 'small', margin: [0, 16, 0, 0] },
    ],
  };
}
