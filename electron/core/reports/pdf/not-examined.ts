import {
  notExaminedBySubject,
  notExaminedIntro,
  notExaminedTitle,
} from '../../../../shared/domain/reports/printed-words';
import type { NotExamined } from '../../../../shared/domain/reports/report-model';
import { paragraphs, type Content } from './theme';

/** Under the annex: what it leaves out, per subject, with the number of standards. */
export function notExamined(rows: readonly NotExamined[]): Content[] {
  if (rows.length === 0) return [];
  return [
    { text: notExaminedTitle, style: 'h2', margin: [0, 18, 0, 6] },
    { text: notExaminedIntro, margin: [0, 0, 0, 8] },
    ...notExaminedBySubject(rows).flatMap(({ subject, sentence }) => [
      ...(subject === '' ? [] : [{ text: subject, bold: true, margin: [0, 4, 0, 2] }]),
      ...paragraphs(sentence),
    ]),
  ];
}
