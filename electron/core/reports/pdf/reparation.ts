import { remedyTitles } from '../../../../shared/domain/remedies/remedy';
import { reparationLines, yardstick } from '../../../../shared/domain/reports/printed-words';
import type { PrintedReparation } from '../../../../shared/domain/reports/report-model';
import type { Content } from './theme';

/** Per form what is recommended and what is there already, and the draft principles as a yardstick. */
export function reparation(parts: readonly PrintedReparation[]): Content[] {
  if (parts.length === 0) return [];
  const drafts = yardstick(parts);
  return [
    {
      layout: 'hairlineRows',
      margin: [0, 0, 0, 6],
      table: {
        widths: [124, '*'],
        body: parts.map((part) => [
          { text: remedyTitles[part.form], style: 'label', margin: [0, 1, 0, 0] },
          { text: reparationLines(part).join('\n'), style: 'value' },
        ]),
      },
    },
    ...(drafts === '' ? [] : [{ text: drafts, style: 'small' }]),
  ];
}
