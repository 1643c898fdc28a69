import { z } from 'zod';

/** The five forms of reparation (Fact Sheet No. 36, III.E; standards.md part E). */
export const RemedyForm = z.enum([
  'restitution',
  'compensation',
  'rehabilitation',
  'satisfaction',
  'non_repetition',
]);
export type RemedyForm = z.infer<typeof RemedyForm>;

export const remedyForms: readonly RemedyForm[] = RemedyForm.options;

/** `due`: recommended, and not there yet; `obtained`: the person has it already. */
export const RemedyStanding = z.enum(['due', 'obtained']);
export type RemedyStanding = z.infer<typeof RemedyStanding>;

/** Considered, and nothing of this form is due: excludes every other choice of the form. */
export const noRemedy = 'none';

/** One choice of an officer: a value of the form's question in checklist REM, with its standing. */
export const RemedyChoice = z.object({
  form: RemedyForm,
  value: z.string().min(1).max(60),
  standing: RemedyStanding,
});
export type RemedyChoice = z.infer<typeof RemedyChoice>;

/** Each value once per form, and "none" alone. */
export const RemedyChoices = z
  .array(RemedyChoice)
  .max(60)
  .refine(
    (all) => new Set(all.map(({ form, value }) => `${form} ${value}`)).size === all.length,
    'a choice is given twice',
  )
  .refine(
    (all) =>
      !all.some(
        ({ form, value }) =>
          value === noRemedy && all.some((one) => one.form === form && one.value !== noRemedy),
      ),
    '"none" excludes every other choice',
  );

/** EXP-18: the person was asked, and agrees or not; null: not asked. */
export const Agreement = z.enum(['yes', 'no']);
export type Agreement = z.infer<typeof Agreement>;

export const remedyTitles: Readonly<Record<RemedyForm, string>> = {
  restitution: 'Restitution',
  compensation: 'Compensation',
  rehabilitation: 'Rehabilitation',
  satisfaction: 'Satisfaction',
  non_repetition: 'Guarantees of non-repetition',
};

/** Satisfaction is recommended in a finding: what EXP-18 asks about. */
export const recommendsSatisfaction = (choices: readonly RemedyChoice[]): boolean =>
  choices.some(
    ({ form, value, standing }) =>
      form === 'satisfaction' && standing === 'due' && value !== noRemedy,
  );

/** The same choices with one set anew; `standing` null takes it away, and "none" stands alone. */
export function withRemedy(
  choices: readonly RemedyChoice[],
  { form, value }: Pick<RemedyChoice, 'form' | 'value'>,
  standing: RemedyStanding | null,
): RemedyChoice[] {
  const kept = choices.filter((one) => {
    if (one.form !== form) return true;
    if (one.value === value) return false;
    return standing === null || (value !== noRemedy && one.value !== noRemedy);
  });
  return standing === null ? kept : [...kept, { form, value, standing }];
}
