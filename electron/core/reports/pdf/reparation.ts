import { remedyTitles } from '../../../../shared/domain/remedies/remedy';
import { reparationLines, yardstick } from '../../../../shared/domain/reports/printed-words';
import type { PrintedReparation } from '../../../../shared/domain/reports/report-model';
import { particular, particularTable, type Content } from './theme';

/** Per form what is recommended and what is there already, and the draft principles as a yardstick. */
export function reparation(parts: readonly PrintedReparation[]): Content[] {
  if (parts.length === 0) return [];
  const drafts = yardstick(parts);
  return [
    {
      ...particularTable(
        124,
        parts.map((part) => particular(remedyTitles[part.form], reparationLines(part).join('\n'))),
      ),
      margin: [0, 0, 0, 6],
    },
    ...(drafts === '' ? [] : [{ text: drafts, style: 'small' }]),
  ];
}
