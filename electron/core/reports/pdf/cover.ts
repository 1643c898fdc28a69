import { reportKindWords } from '../../../../shared/domain/assessments/subject';
import type { ReportModel } from '../../../../shared/domain/reports/report-model';
import { grouped } from './closing';
import { labels, printDate } from './labels';
import {
  accentRule,
  heading,
  paragraphs,
  particular,
  particularTable,
  said,
  setOff,
  type Block,
  type Content,
} from './theme';

/** Which signed report this one corrects, and why; it stands where nobody can overlook it. */
function correction({ corrects }: ReportModel): Content[] {
  if (corrects === null) return [];
  const { title, signedOn, sha256, reason } = corrects;
  return [
    setOff(
      [
        said(labels.correction.heading, { bold: true }),
        said(labels.correction.of(title, printDate(signedOn))),
        ...paragraphs(reason),
        said(`${labels.correction.file}: ${grouped(sha256)}`, { style: 'small' }),
      ],
      [0, 20, 0, 0],
    ),
  ];
}

/** The first page: who speaks to whom, about what, and for whose eyes. */
export function cover(model: ReportModel): Block {
  return {
    stack: [
      { text: model.institution, style: 'institution' },
      accentRule(10, 130),
      said(`${reportKindWords[model.subjectKind]} ${model.reference}`, {
        style: 'kicker',
        margin: [0, 0, 0, 8],
      }),
      heading(1, model.title, { style: 'coverTitle', margin: [0, 0, 60, 44], id: 'title:1' }),
      particularTable(110, [
        particular(labels.cover.addressee, model.addressee),
        particular(labels.cover.audience, labels.audience[model.audience]),
        particular(labels.cover.date, printDate(model.date)),
        ...(model.author === model.institution
          ? []
          : [particular(labels.cover.author, model.author)]),
        particular(
          labels.cover.signatories,
          model.signatories.map((s) => `${s.name}, ${s.role}`).join('\n'),
        ),
        particular(labels.cover.findings, String(model.findings.length)),
      ]),
      ...correction(model),
      said(labels.pseudonymNote, { style: 'small', margin: [0, 16, 0, 0] }),
    ],
  };
}
