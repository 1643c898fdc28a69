import type { RemedyForm, RemedyStanding } from './remedy';

export interface RemedyOption {
  readonly value: string;
  readonly label: string;
  /** What the answers of checklist REM say of it; counts for nothing until it is chosen. */
  readonly suggested: RemedyStanding | null;
}

/** A standard or draft principle with its present result in this assessment, in words. */
export interface RemedyMeasure {
  readonly standardId: string;
  readonly title: string;
  readonly label: string;
}

/** One form of reparation as it is offered in a finding. */
export interface RemedyFormView {
  readonly form: RemedyForm;
  readonly options: readonly RemedyOption[];
  /** The standards of checklist REM on this form. */
  readonly standards: readonly RemedyMeasure[];
  /** The draft basic principles on it: proposed, a yardstick and nothing more. */
  readonly draftPrinciples: readonly RemedyMeasure[];
}
