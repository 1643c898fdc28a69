import type { SubjectKind } from '../domain/assessments/subject';
import type { Effect, InstrumentEntry, Weight } from './document';
import type { Atom, Expr } from './syntax';

/** Strong Kleene truth (standards.md S2): 1 yes, 0 unknown, -1 no. AND = min, OR = max, NOT = minus. */
export type Truth = 1 | 0 | -1;

/** An expression ready to run on the slots of an answer file. */
export type Run = (slots: Int32Array) => Truth;

export type StandardId = string;
export type QuestionId = string;

export type QuestionType = 'yes_no' | 'one_of' | 'any_of' | 'date' | 'text' | 'number';

/**
 * A question and the place of its answer in an answer file, counted in slots from `slot`:
 * yes_no one slot (1, 0 unknown, -1); one_of one slot (0 unknown, else 1 + the index of the choice);
 * any_of one slot per value (1, 0, -1); date two slots, earliest and latest day as yyyymmdd
 * (0 unknown); text and number one slot (1 answered, 0 not).
 */
export interface Question {
  readonly id: QuestionId;
  readonly checklist: string;
  readonly type: QuestionType;
  readonly text: string;
  readonly help: string;
  readonly decides: boolean;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly slot: number;
  readonly width: number;
  /** any_of: the slot of `none`, which excludes all other values; -1 where there is none. */
  readonly noneSlot: number;
  /** Set (1) when the authority let the period expire for this very question (S6); -1: no SHOWN reads it. */
  readonly silenceSlot: number;
}

export interface Source {
  readonly instrument: string;
  readonly pin: string;
  readonly weight: Weight;
  readonly background: boolean;
}

export interface Standard {
  readonly id: StandardId;
  readonly checklist: string;
  readonly title: string;
  readonly kind: 'standard' | 'test' | 'unsettled';
  readonly level: 'case' | 'system' | 'both';
  /** What it can be measured on. */
  readonly subjects: readonly SubjectKind[];
  readonly reference: string;
  readonly appliesTo: string;
  readonly nature: string;
  readonly absolute: boolean;
  readonly decisive: string;
  readonly sources: readonly Source[];
  readonly cap: Effect | null;
  /** L3: part A is used as a yardstick even where none of its treaties binds. */
  readonly alwaysYardstick: boolean;
  readonly coversSuspected: boolean;
  readonly arguable: boolean;
  /** For every reader: the legal uncertainty beside the result. */
  readonly hedge: string | null;
  /** For the officer who words a finding; never printed. */
  readonly drafting: string | null;
  readonly note: string | null;
  readonly recommendation: string;
  readonly dutyBearers: readonly string[];
  /** For each duty bearer that SUB-Q16 can name, the slots that say whether it was examined. */
  readonly bearerSlots: readonly (readonly number[])[];
  readonly trigger: Condition;
  /** The breach, for tests what is met, for unsettled items what is observed. */
  readonly breach: Condition;
  /** Every question that its result can depend on, in the order of reading. */
  readonly reads: readonly Question[];
  readonly atoms: readonly Atom[];
  /** The questions under SHOWN, for which the authority's silence can count (S6). */
  readonly shown: readonly Question[];
  /** Facts (CHILD, VICTIM …) read directly or through other facts. */
  readonly facts: ReadonlySet<string>;
  /** False when it holds UNK, REC or SHOWN, which read the state of the file itself. */
  readonly monotone: boolean;
  /** S7 PROSPECTIVE: run on the file; null where no stage of a measure is read. */
  readonly prospective: Run | null;
  /** What its qualifiers (S7) can depend on besides `reads`. */
  readonly qualifierReads: readonly Question[];
}

export interface Condition {
  readonly text: string;
  readonly expr: Expr;
  readonly run: Run;
}

/** A derived fact such as CHILD or VICTIM, with what it means. */
export interface Fact extends Condition {
  readonly meaning: string;
}

export interface Checklist {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Kept for the assessments in which it was used; not offered any more. */
  readonly isRetired: boolean;
  readonly questions: readonly Question[];
  readonly standards: readonly Standard[];
}

/** The instruments, compiled: parsed once, every name and value resolved. */
export interface Law {
  readonly checklists: readonly Checklist[];
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly standards: ReadonlyMap<StandardId, Standard>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly instruments: ReadonlyMap<string, InstrumentEntry>;
  /** Duty bearer → values of SUB-Q16 under which it is examined. */
  readonly dutyBearers: ReadonlyMap<string, readonly string[]>;
  /** The standards whose result an answer to this question can change. */
  readonly standardsByQuestion: ReadonlyMap<QuestionId, readonly Standard[]>;
  /** Those and the standards whose qualifiers (S7) it can change. */
  readonly resultsByQuestion: ReadonlyMap<QuestionId, readonly Standard[]>;
  /** BUR-Q01: the authority let the period for its justification expire (S6). */
  readonly burden: Question | null;
  readonly slotCount: number;
  readonly questionOfSlot: readonly Question[];
}
