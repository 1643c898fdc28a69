import type { Outcome } from '../assessments/assessment';
import type { SubjectKind } from '../assessments/subject';
import type { QuestionType } from '../../law/law';
import type { Author, InstrumentFault } from './instrument-file';

/** A question as a preview asks it. */
export interface PreviewQuestion {
  readonly id: string;
  readonly type: QuestionType;
  readonly text: string;
  readonly help: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** A file of the institution's own that is looked at before it is adopted. Nothing of it is stored. */
export interface Candidate {
  readonly name: string;
  readonly yaml: string;
  readonly sha256: string;
  /** Empty where the file can be adopted. */
  readonly faults: readonly InstrumentFault[];
  /** Null where the file cannot be read so far. */
  readonly content: CandidateContent | null;
  readonly author: Author | null;
  /** The signature as it came with the file, base64. */
  readonly signature: string | null;
}

export interface CandidateContent {
  readonly code: string;
  readonly title: string;
  readonly version: string;
  /** The version of the same checklist that is in force. */
  readonly inForce: string | null;
  /** All that its standards read: its own questions, and before them those of other checklists. */
  readonly questions: readonly PreviewQuestion[];
  readonly standards: readonly { readonly id: string; readonly title: string }[];
  /** Codes of instruments that it brings along. */
  readonly instruments: readonly string[];
}

/** What a standard of a previewed file gives for sample answers. */
export interface PreviewResult {
  readonly standardId: string;
  readonly title: string;
  /** What the standard can be measured on. */
  readonly subjects: readonly SubjectKind[];
  readonly outcome: Outcome;
  readonly label: string;
  readonly effect: string;
  readonly effectInWords: string;
  readonly qualifiers: readonly string[];
  readonly hedge: string | null;
  /** The sample answers that decide it, in words. */
  readonly because: readonly string[];
  /** Questions whose answers can still change it, in words. */
  readonly open: readonly string[];
}
