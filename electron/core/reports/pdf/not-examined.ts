import type { NotExamined } from '../../../../shared/domain/reports/report-model';
import { labels } from './labels';
import { paragraphs, type Content } from './theme';

const inWords = ({ checklist, title, standards, isRest }: NotExamined): string => {
  const count = `${String(standards)} ${standards === 1 ? 'standard' : 'standards'}`;
  return `${title} (${checklist}): ${isRest ? `${count} on another kind of subject` : count}`;
};

/** Under the annex: what it leaves out, per subject, with the number of standards. */
export function notExamined(rows: readonly NotExamined[]): Content[] {
  if (rows.length === 0) return [];
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  return [
    { text: labels.notExamined, style: 'h2', margin: [0, 18, 0, 6] },
    { text: labels.notExaminedIntro, margin: [0, 0, 0, 8] },
    ...subjects.flatMap((subject) => [
      ...(subject === '' ? [] : [{ text: subject, bold: true, margin: [0, 4, 0, 2] }]),
      ...paragraphs(
        `${rows
          .filter((row) => row.subject === subject)
          .map(inWords)
          .join('; ')}.`,
      ),
    ]),
  ];
}
