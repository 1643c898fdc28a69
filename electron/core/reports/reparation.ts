import type { PrintedReparation } from '../../../shared/domain/reports/report-model';
import type { Context } from '../context';
import type { FindingInLight } from '../findings/light';
import { remedyFormViews } from '../findings/remedies';

/** The forms of reparation in which an officer chose something, in the order of part E. */
export function printedReparation(context: Context, light: FindingInLight): PrintedReparation[] {
  const { remedies } = light.record;
  if (remedies.length === 0) return [];
  return remedyFormViews(context, light).flatMap(({ form, options, draftPrinciples }) => {
    const items = options.flatMap(({ value, label }) =>
      remedies
        .filter((one) => one.form === form && one.value === value)
        .map(({ standing }) => ({ value, label, standing })),
    );
    if (items.length === 0) return [];
    const drafts = draftPrinciples.map(({ title, label }) => `${title}: ${label}`);
    return [{ form, items, draftPrinciples: drafts }];
  });
}
