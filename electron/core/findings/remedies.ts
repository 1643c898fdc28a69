import { remedyForms } from '../../../shared/domain/remedies/remedy';
import type {
  RemedyFormView,
  RemedyMeasure,
  RemedyMeasures,
} from '../../../shared/domain/remedies/remedy-view';
import { displayLabel, fits, remedyAccess, remedyPlaces, standingIn } from '../../../shared/law';
import { resultOf } from '../assessments/result-view';
import { givenAnswers } from '../assessments/suggested';
import type { Context } from '../context';
import type { FindingInLight } from './light';

type Light = Pick<FindingInLight, 'kind' | 'evaluation'>;

/** Those of the standards that fit the subject and apply here, with their present result. */
function measures(
  context: Context,
  { evaluation }: Light,
  ids: readonly string[],
): RemedyMeasure[] {
  const { law } = context;
  const { kind } = evaluation.record.subject;
  return ids
    .flatMap((id) => law.standards.get(id) ?? [])
    .filter((standard) => fits(standard, kind))
    .map(({ id }) => resultOf(context, evaluation, id))
    .filter(({ result }) => result.outcome !== 'NOT APPLICABLE')
    .map(({ standard, result }) => ({
      standardId: standard.id,
      title: standard.title,
      label: displayLabel(law, result),
    }));
}

/** The five forms of reparation for a finding of breach; an observation repairs nothing (S5). */
export function remedyFormViews(context: Context, light: Light): RemedyFormView[] {
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

/** What measures the way to every form; nothing for an observation. */
export const remedyAccessView = (context: Context, light: Light): RemedyMeasures =>
  light.kind === 'observation'
    ? { standards: [], draftPrinciples: [] }
    : {
        standards: measures(context, light, remedyAccess.standards),
        draftPrinciples: measures(context, light, remedyAccess.draftPrinciples),
      };
