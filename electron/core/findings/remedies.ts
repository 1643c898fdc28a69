import type { RemedyFormView, RemedyMeasure } from '../../../shared/domain/remedies/remedy-view';
import { remedyForms } from '../../../shared/domain/remedies/remedy';
import { displayLabel, remedyPlaces, standingIn } from '../../../shared/law';
import { givenAnswers } from '../assessments/suggested';
import { resultOf } from '../assessments/result-view';
import type { Context } from '../context';
import type { FindingInLight } from './light';

/** Those of the standards that the instruments hold and that apply here, with their present result. */
function measures(
  context: Context,
  { evaluation }: FindingInLight,
  ids: readonly string[],
): RemedyMeasure[] {
  const { law } = context;
  return ids
    .filter((id) => law.standards.has(id))
    .map((id) => resultOf(context, evaluation, id))
    .filter(({ result }) => result.outcome !== 'NOT APPLICABLE')
    .map(({ standard, result }) => ({
      standardId: standard.id,
      title: standard.title,
      label: displayLabel(law, result),
    }));
}

/** The five forms of reparation for a finding of breach; an observation repairs nothing (S5). */
export function remedyFormViews(context: Context, light: FindingInLight): RemedyFormView[] {
  if (light.kind === 'observation') return [];
  const { law } = context;
  const given = givenAnswers(light.evaluation);
  return remedyForms.map((form) => {
    const { due, obtained, standards, draftPrinciples } = remedyPlaces[form];
    const choices = law.questions.get(due ?? obtained)?.choices ?? [];
    return {
      form,
      options: choices.map(({ value, label }) => ({
        value,
        label,
        suggested: standingIn(given, form, value),
      })),
      standards: measures(context, light, standards),
      draftPrinciples: measures(context, light, draftPrinciples),
    };
  });
}
