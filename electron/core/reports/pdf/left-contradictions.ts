import {
  contradictionLines,
  contradictionsIntro,
  contradictionsTitle,
} from '../../../../shared/domain/reports/printed-words';
import type { PrintedContradiction } from '../../../../shared/domain/reports/report-model';
import { labels } from './labels';
import { heading, paragraphs, said, type Content } from './theme';

/** Under the method: what contradicts itself in the answers and was left, with the reasons. */
export function leftContradictions(left: readonly PrintedContradiction[]): Content[] {
  if (left.length === 0) return [];
  return [
    heading(2, contradictionsTitle, { style: 'h2', margin: [0, 18, 0, 6], lang: labels.language }),
    said(contradictionsIntro, { margin: [0, 0, 0, 6] }),
    ...left.map((one) => {
      const { about, why } = contradictionLines(one);
      return {
        margin: [0, 0, 0, 8],
        stack: [heading(3, about, { bold: true, margin: [0, 0, 0, 2] }), ...paragraphs(why)],
      };
    }),
  ];
}
