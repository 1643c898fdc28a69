import type {
  EffectOutcome,
  PresumptionsView,
} from '../../../shared/domain/assessments/assessment';
import {
  agePresumptionBasis,
  checklistOutcome,
  Effect,
  fits,
  presumptionsOf,
  type Checklist,
} from '../../../shared/law';
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

/** Part C, in short. The grounds of single results stand with them as qualifiers (S7). */
export function presumptionsView({ law }: Context, { file, legal }: Evaluation): PresumptionsView {
  const { child, victim } = presumptionsOf(law, file);
  const { strength, source } = agePresumptionBasis(legal.profile);
  const verb = strength === 'mandatory' ? 'Required by' : 'Recommended by';
  return { child, victim, ageBasis: child === 'presumed' ? `${verb} ${source}` : null };
}
