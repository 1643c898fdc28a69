import type { ResultChange } from '../assessments/result-change';
import type { FindingStatus } from '../findings/finding';
import type {
  AssessmentId,
  ConfirmationId,
  EventId,
  FindingId,
  InquiryId,
  JudgmentRecordId,
} from '../ids';
import type { Mapping } from './profile-change';
import type { TreatyEntry } from './treaty-entry';

/** One State in the list of profiles. */
export interface StateSummary {
  readonly state: string;
  /** Instruments recorded, whatever is said of them, out of `instruments`. */
  readonly recorded: number;
  readonly instruments: number;
  /** Bound, without a day of entry into force. */
  readonly undated: number;
  /** Inquiries that recorded something themselves before profiles were kept per State. */
  readonly earlier: number;
}

/** A treaty, an act or a judgment that a State can be bound by. */
export interface ProfileInstrument {
  readonly id: string;
  readonly short: string;
  readonly full: string;
  readonly isJudgment: boolean;
  /** Standards that rest on it, or on a body that interprets it. */
  readonly standards: number;
}

/** What one inquiry recorded before profiles were kept per State: code → bound, or party to the case. */
export interface EarlierRecord {
  readonly inquiryId: InquiryId;
  readonly reference: string;
  readonly profile: Readonly<Record<string, boolean | 'party'>>;
}

export interface StateProfileView {
  readonly state: string;
  readonly instruments: readonly ProfileInstrument[];
  readonly entries: readonly TreatyEntry[];
  /** Entries that came with Amparo, each with its source, and that the profile does not have. */
  readonly offered: readonly TreatyEntry[];
  readonly earlier: readonly EarlierRecord[];
}

export interface MappingView extends Mapping {
  readonly title: string;
  /** The instrument by its short name. */
  readonly short: string;
  /** The place in the instrument, as the matrix names it. */
  readonly pin: string;
  /** One of the homes that the matrix recommends to confirm at installation (L8). */
  readonly isUndisputed: boolean;
  readonly isConfirmed: boolean;
}

export interface ConfirmationView {
  readonly id: ConfirmationId;
  /** Empty where it was given for one inquiry, before, without a name. */
  readonly lawyer: string;
  readonly confirmedOn: string | null;
  readonly reason: string;
  readonly at: string;
  readonly mappings: readonly Mapping[];
  /** Reference of the inquiry for which alone it was given, covering all mappings; else null. */
  readonly onlyFor: string | null;
  readonly revoked: { readonly at: string; readonly reason: string } | null;
}

export interface MappingsView {
  readonly mappings: readonly MappingView[];
  readonly confirmations: readonly ConfirmationView[];
}

/** The conclusion that a finding would be drafted with, before and after. */
export interface FindingChange {
  readonly findingId: FindingId;
  readonly standardId: string;
  readonly title: string;
  readonly status: FindingStatus;
  /** Null where the result carries no finding. */
  readonly before: string | null;
  readonly after: string | null;
  /** An officer changed the drafted sentence: it stays as written, and must be read again. */
  readonly isEdited: boolean;
}

/** What a change of a profile would do to one assessment. */
export interface ProfileImpact {
  readonly assessmentId: AssessmentId;
  readonly inquiryId: InquiryId;
  readonly reference: string;
  readonly subject: string;
  /** Of the checklists worked on. */
  readonly results: readonly ResultChange[];
  readonly findings: readonly FindingChange[];
}

/** How many findings a change drafted anew, and how many accepted ones must be read again. */
export interface Carried {
  readonly redrafted: number;
  readonly reopened: number;
}

/** A part of the assessments, in order; `next` goes on where it ends, null at the end. */
export interface ImpactPage {
  readonly impacts: readonly ProfileImpact[];
  readonly looked: number;
  readonly total: number;
  readonly next: AssessmentId | null;
}

/** What binds a State on the day examined of one assessment. */
export interface BindingRow {
  readonly assessmentId: AssessmentId;
  readonly subject: string;
  readonly state: string;
  /** Partial date. */
  readonly day: string;
  readonly bound: readonly InstrumentOnDay[];
  /** Recorded, and not counted: why. */
  readonly notCounted: readonly InstrumentOnDay[];
  /** Instruments of which nothing is recorded. */
  readonly unrecorded: number;
}

export interface InstrumentOnDay {
  readonly instrument: string;
  readonly short: string;
  readonly since: string | null;
  readonly reason: string;
}

/** Rule L5: what a judgment decided for a State, at an event or for the inquiry as a whole. */
export interface JudgmentRecord {
  readonly id: JudgmentRecordId;
  readonly state: string;
  /** Empty where it was not recorded. */
  readonly instrument: string;
  readonly eventId: EventId | null;
  readonly standards: readonly string[];
  readonly outcome: string;
  /** It counts no more, and stays in sight; null where it counts. */
  readonly withdrawn: Withdrawn | null;
}

export interface Withdrawn {
  readonly at: string;
  readonly officerName: string;
  readonly reason: string;
}
