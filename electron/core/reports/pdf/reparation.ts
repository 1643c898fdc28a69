import { remedyTitles } from '../../../../shared/domain/remedies/remedy';
import type {
  PrintedReparation,
  ReportFinding,
} from '../../../../shared/domain/reports/report-model';
import { labels } from './labels';
import type { Content } from './theme';

const none = 'none';

function itemText(
  form: PrintedReparation['form'],
  { value, label, standing }: PrintedReparation['items'][number],
): string {
  if (value === none) return labels.nothingDue;
  if (standing === 'due') return `${label} (recommended)`;
  // Of these two forms the checklist asks what was given, of the others what was obtained.
  const isGiven = form === 'satisfaction' || form === 'non_repetition';
  return `${label} (${isGiven ? 'given already' : 'obtained already'})`;
}

const recommendsIn = ({ items }: PrintedReparation): boolean =>
  items.some(({ value, standing }) => standing === 'due' && value !== none);

/** For the table of recommendations: "Reparation: restitution, compensation". */
export function formsRecommended({ reparation: parts }: ReportFinding): string {
  const forms = parts.filter(recommendsIn).map(({ form }) => remedyTitles[form].toLowerCase());
  return forms.length === 0 ? '' : `${labels.reparation}: ${forms.join(', ')}`;
}

/** Per form what is recommended and what is there already, and the draft principles as a yardstick. */
export function reparation(parts: readonly PrintedReparation[]): Content[] {
  if (parts.length === 0) return [];
  const drafts = [
    ...new Set(parts.filter(recommendsIn).flatMap(({ draftPrinciples }) => draftPrinciples)),
  ];
  return [
    {
      layout: 'hairlineRows',
      margin: [0, 0, 0, 6],
      table: {
        widths: [124, '*'],
        body: parts.map(({ form, items }) => [
          { text: remedyTitles[form], style: 'label', margin: [0, 1, 0, 0] },
          { text: items.map((item) => itemText(form, item)).join('\n'), style: 'value' },
        ]),
      },
    },
    ...(drafts.length === 0
      ? []
      : [{ text: `${labels.draftPrinciples} ${drafts.join('; ')}.`, style: 'small' }]),
  ];
}
