import type { AuthorityKind } from './inquiry';

/** The duty bearers of standards.md 0.4, in words. */
export const authorityKindWords: Readonly<Record<AuthorityKind, string>> = {
  police: 'Police',
  border_guard: 'Border guard',
  immigration_authority: 'Immigration authority',
  asylum_authority: 'Asylum authority',
  identification_authority: 'Identification authority',
  prosecution: 'Prosecution service',
  court: 'Court',
  legal_aid_authority: 'Legal aid authority',
  detention_authority: 'Detention authority',
  social_welfare_or_shelter: 'Social welfare or shelter',
  child_protection_authority: 'Child protection authority',
  guardian_authority: 'Guardianship authority',
  health_authority: 'Health authority',
  education_authority: 'Education authority',
  labour_inspectorate: 'Labour inspectorate',
  consular_authority: 'Consular authority',
  ministry: 'Ministry',
  legislature: 'Legislature',
  anti_corruption_body: 'Anti-corruption body',
  armed_or_peacekeeping_force: 'Armed or peacekeeping force',
  compensation_fund: 'Compensation fund',
  national_rapporteur: 'National rapporteur',
  private_provider: 'Private provider',
};
