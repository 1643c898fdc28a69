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

export interface RemedyMeasures {
  /** Those of checklist REM that fit the subject and apply. */
  readonly standards: readonly RemedyMeasure[];
  /** The draft basic principles: proposed, a yardstick and nothing more. */
  readonly draftPrinciples: readonly RemedyMeasure[];
}

/** One form of reparation as it is offered in a finding, with what measures this form. */
export interface RemedyFormView extends RemedyMeasures {
  readonly form: RemedyForm;
  readonly options: readonly RemedyOption[];
}
