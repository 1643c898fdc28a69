import type { AssessmentId } from '../ids';
import type { Answer, AnswerValue, Provenance } from './answer';
import type { ContradictionView } from './contradiction';
import type { DisputeView } from './dispute';
import type { Subject } from './subject';

export type Outcome =
  | 'BREACH INDICATED'
  | 'INSUFFICIENT INFORMATION'
  | 'COMPLIANT'
  | 'NOT APPLICABLE'
  | 'MET'
  | 'NOT MET'
  | 'UNDETERMINED';

/** The audit of one subject (S8). Checklists are views of its answers. */
export interface AssessmentRow {
  readonly id: AssessmentId;
  readonly subject: Subject;
  readonly answered: number;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
}

export interface ChecklistInfo {
  readonly id: string;
  readonly title: string;
  readonly questions: number;
  readonly standards: number;
}

export interface ChoiceView {
  readonly value: string;
  readonly label: string;
}

export interface QuestionView {
  readonly id: string;
  /** Part of the checklist itself, or a common fact (SUB, DTM …) that its standards read. */
  readonly checklist: string;
  readonly type: 'yes_no' | 'one_of' | 'any_of' | 'date' | 'text' | 'number';
  readonly text: string;
  readonly help: string;
  readonly choices: readonly ChoiceView[];
  readonly answer: Answer | null;
  /** False when no standard of this checklist can still change by it: the question folds away. */
  readonly matters: boolean;
  /** Titles of standards whose result it can still change. */
  readonly decides: readonly string[];
  /** What other answers suggest here (S10); counts for nothing until it is accepted. */
  readonly suggestion: SuggestionView | null;
  /** Assessments of the same person and event in which this common fact is open, or another. */
  readonly takeOver: readonly TakeOverTarget[];
}

export interface TakeOverTarget {
  readonly assessmentId: AssessmentId;
  readonly authorityName: string;
  /** The answer there in words; null where it is open. */
  readonly now: string | null;
}

export interface SuggestionView {
  readonly value: AnswerValue;
  readonly inWords: string;
  /** Why, to be read after "because". */
  readonly because: string;
}

export interface ResultView {
  readonly standardId: string;
  readonly title: string;
  readonly level: 'case' | 'system' | 'both';
  /** On law or system, in a case file: shown because it was asked for, and no ground for a finding. */
  readonly isOnDemand: boolean;
  readonly kind: 'standard' | 'test' | 'unsettled';
  readonly outcome: Outcome;
  /** The outcome in the words that its legal effect allows (L2). */
  readonly label: string;
  /** Rule L2 effect, or `-` for tests. */
  readonly effect: string;
  readonly effectInWords: string;
  readonly qualifiers: readonly string[];
  readonly absolute: boolean;
  readonly hedge: string | null;
  /** An officer's own view, beside the checklist's; null where nobody disagrees. */
  readonly dispute: DisputeView | null;
}

/** S11: the worst outcome among the standards with one legal effect. */
export interface EffectOutcome {
  readonly effect: string;
  readonly outcome: Outcome;
}

/** Part C: on which ground the person counts as a child and as a victim. */
export interface PresumptionsView {
  readonly child: 'established' | 'presumed' | 'no' | 'unknown';
  readonly victim: 'established' | 'presumed' | 'suspected' | 'no' | 'unknown';
  /** Where a presumption of age rests, with its strength; null without one. */
  readonly ageBasis: string | null;
  /** When each presumption that acts here runs, and whether the event lies in that window (C4). */
  readonly windows: readonly PresumptionWindowView[];
}

export interface PresumptionWindowView {
  readonly which: 'age' | 'status';
  readonly words: string;
  /** That it reaches conduct of a person who later proves otherwise is an inference, said as such. */
  readonly inference: string;
  readonly event: 'yes' | 'partly' | 'no' | 'unknown';
}

/** Part C: a question that must be answered because the person counts as a victim. */
export interface OwedQuestion {
  readonly questionId: string;
  readonly checklist: string;
  readonly text: string;
}

/** An answer that is kept though the law in force no longer asks for it. It decides nothing. */
export interface NoLongerAsked {
  readonly questionId: string;
  /** The question as it was last asked. */
  readonly text: string;
  /** In words. */
  readonly answer: string;
  readonly reason: string;
  readonly at: string;
  readonly officerName: string;
}

export interface ChecklistView {
  readonly assessment: AssessmentRow;
  readonly checklist: ChecklistInfo;
  /** How many standards on law or system a case file keeps back until they are asked for (S8). */
  readonly systemStandards: number;
  /** They were asked for, and stand among the results. */
  readonly withSystem: boolean;
  readonly questions: readonly QuestionView[];
  readonly results: readonly ResultView[];
  /** Per legal effect, strongest first; standards on law and policy and tests have no place in it. */
  readonly outcomes: readonly EffectOutcome[];
  readonly presumptions: PresumptionsView;
  readonly owed: readonly OwedQuestion[];
  /** What cannot all be right, wherever this assessment has a part in it. */
  readonly contradictions: readonly ContradictionView[];
  /** Most useful open question of this checklist. */
  readonly nextQuestionId: string | null;
  readonly noLongerAsked: readonly NoLongerAsked[];
}

export interface DecidingFact {
  readonly questionId: string;
  readonly text: string;
  readonly answerInWords: string;
  readonly reason: string;
  readonly provenance: Provenance | null;
  /** Partial date of the source, as entered; null where none was given. */
  readonly sourceDate: string | null;
}

export interface OpenQuestion {
  readonly questionId: string;
  readonly checklist: string;
  readonly text: string;
  readonly singleAnswerDecides: boolean;
}

export interface Explanation {
  readonly result: ResultView;
  readonly deciding: readonly DecidingFact[];
  readonly open: readonly OpenQuestion[];
  readonly sources: readonly { readonly label: string; readonly effect: string }[];
  readonly reference: string;
  readonly recommendation: string;
  readonly decisive: string;
}
