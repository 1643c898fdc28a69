import type { AssessmentId, InquiryId, ReportId, SystemicFindingId } from '../ids';
import type { StatisticsFilter, StatisticsSettings } from './filter';
import type { ShownTable } from './shown-table';

/** Settings, and whether the institution has set them itself. */
export interface SettingsInForce extends StatisticsSettings {
  readonly isSetByInstitution: boolean;
}

/** What there is to choose from. */
export interface StatisticsChoices {
  readonly states: readonly string[];
  /** Years of events, the latest first. */
  readonly years: readonly number[];
  readonly checklists: readonly { readonly id: string; readonly title: string }[];
}

/** One line of the systemic view: breaches indicated, in exact numbers, inside the vault. */
export interface SystemicRow {
  readonly code: string;
  readonly label: string;
  readonly cells: readonly number[];
  readonly breaches: number;
  /** Inquiries in which at least one was indicated. */
  readonly inquiries: number;
  /** Of the breaches, how many an officer sees otherwise. */
  readonly disputed: number;
}

export interface SystemicView {
  readonly rowHead: string;
  readonly columns: readonly string[];
  readonly rows: readonly SystemicRow[];
  readonly breaches: number;
  readonly inquiries: number;
  /** Assessments that the filter leaves in; persons who objected are counted nowhere. */
  readonly assessments: number;
}

export interface IndicatorView {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly tables: readonly ShownTable[];
}

/** The same standard, the same authority or kind of authority, in several inquiries. */
export interface Pattern {
  readonly standardId: string;
  readonly title: string;
  readonly state: string;
  readonly authorityKind: string;
  /** Empty: every authority of the kind. */
  readonly authorityName: string;
  readonly inquiries: number;
  readonly cases: readonly CitedCase[];
  /** A finding that was made of it already. */
  readonly findingId: SystemicFindingId | null;
}

export interface CitedCase {
  readonly assessmentId: AssessmentId;
  readonly inquiryId: InquiryId;
  readonly reference: string;
  readonly pseudonym: string;
}

export type SystemicFindingStatus = 'proposed' | 'accepted' | 'rejected';

export interface SystemicFinding {
  readonly id: SystemicFindingId;
  readonly standardId: string;
  readonly title: string;
  readonly state: string;
  readonly authorityKind: string;
  readonly authorityName: string;
  readonly status: SystemicFindingStatus;
  readonly revision: number;
  readonly text: string;
  readonly recommendation: string;
  readonly addressee: string;
  readonly rejectionReason: string | null;
  readonly cases: readonly { readonly reference: string; readonly pseudonym: string }[];
  readonly officerName: string;
  readonly updatedAt: string;
}

/** A draft that a systemic finding can be put into. */
export interface SystemReport {
  readonly id: ReportId;
  readonly title: string;
  readonly reference: string;
}

export type { StatisticsFilter };
