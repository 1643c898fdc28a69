import {
  notExaminedBySubject,
  notExaminedIntro,
  notExaminedTitle,
} from '../../../../shared/domain/reports/printed-words';
import type { NotExamined } from '../../../../shared/domain/reports/report-model';
import { labels } from './labels';
import { heading, paragraphs, said, type Content } from './theme';

/** Under the annex: what it leaves out, per subject, with the number of standards. */
export function notExamined(rows: readonly NotExamined[]): Content[] {
  if (rows.length === 0) return [];
  return [
    heading(2, notExaminedTitle, { style: 'h2', margin: [0, 18, 0, 6], lang: labels.language }),
    said(notExaminedIntro, { margin: [0, 0, 0, 8] }),
    ...notExaminedBySubject(rows).flatMap(({ subject, sentence }) => [
      ...(subject === '' ? [] : [heading(3, subject, { bold: true, margin: [0, 4, 0, 2] })]),
      ...paragraphs(sentence, { lang: labels.language }),
    ]),
  ];
}
