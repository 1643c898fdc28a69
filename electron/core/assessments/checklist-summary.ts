import type { EffectOutcome } from '../../../shared/domain/assessments/assessment';
import { checklistOutcome, Effect, fits, type Checklist } from '../../../shared/law';
import type { Context } from '../context';
import type { Evaluation } from './evaluation';
import { resultOf } from './result-view';

/** S11 over what fits the subject: in a case file, no standards on law and policy (S8). */
export function outcomesByEffect(
  context: Context,
  evaluation: Evaluation,
  { standards }: Checklist,
): EffectOutcome[] {
  const fitting = standards.filter((one) => fits(one, evaluation.record.subject.kind));
  const results = fitting.map(({ id }) => resultOf(context, evaluation, id).result);
  const worst = checklistOutcome(results);
  return Effect.options.flatMap((effect) => {
    const outcome = worst.get(effect);
    return outcome === undefined ? [] : [{ effect, outcome }];
  });
}
