import type { Provenance } from '../../../shared/domain/assessments/answer';
import type { FindingStatus } from '../../../shared/domain/findings/finding';
import type {
  AuthorityKind,
  InquiryStatus,
  InquiryType,
  RequestReply,
  StateRole,
} from '../../../shared/domain/inquiries/inquiry';
import type { PersonRole } from '../../../shared/domain/people/person';
import type { Audience, ReportStatus } from '../../../shared/domain/reports/report';
import type { EventType } from '../../../shared/domain/timeline/event';

/** The closed lists of the domain in the words of the screen. */
export const statusWords: Readonly<Record<InquiryStatus, string>> = {
  intake: 'Intake',
  admissibility: 'Admissibility',
  under_investigation: 'Under investigation',
  draft_report: 'Draft report',
  right_of_reply: 'Right of reply',
  reported: 'Reported',
  follow_up: 'Follow-up',
  closed: 'Closed',
};

export const typeWords: Readonly<Record<InquiryType, string>> = {
  complaint: 'Complaint',
  own_initiative: 'Own initiative',
  detention_visit: 'Detention visit',
  national_inquiry: 'National inquiry',
};

export const authorityWords: Readonly<Record<AuthorityKind, string>> = {
  police: 'Police',
  border_guard: 'Border guard',
  immigration_authority: 'Immigration authority',
  asylum_authority: 'Asylum authority',
  identification_authority: 'Identification authority',
  prosecution: 'Prosecution',
  court: 'Court',
  legal_aid_authority: 'Legal-aid authority',
  detention_authority: 'Detention or prison authority',
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
  private_provider: 'Private or NGO provider',
};

export const stateRoleWords: Readonly<Record<StateRole, string>> = {
  destination: 'State of destination',
  transit: 'State of transit',
  origin: 'State of origin',
  internal: 'Trafficking within the State',
};

export const eventWords: Readonly<Record<EventType, string>> = {
  first_contact: 'First contact',
  arrest: 'Arrest',
  detention_episode: 'Detention episode',
  identification: 'Identification',
  charge: 'Charge',
  proceeding: 'Proceeding',
  order_of_removal: 'Order of removal',
  return: 'Return',
  disclosure: 'Disclosure',
  shelter_stay: 'Stay in a shelter',
  complaint: 'Complaint',
  investigation: 'Investigation',
  other: 'Other',
};

export const personRoleWords: Readonly<Record<PersonRole, string>> = {
  person_concerned: 'Person concerned',
  complainant: 'Complainant',
  witness: 'Witness',
  other: 'Other',
};

export const replyWords: Readonly<Record<RequestReply, string>> = {
  pending: 'Reply awaited',
  answered: 'Answered',
  answered_without_justification: 'Answered, without the justification asked for',
  none: 'No reply',
};

export const provenanceWords: Readonly<Record<Provenance, string>> = {
  own_observation: 'Own observation',
  document: 'Document',
  person_concerned: 'Person concerned',
  authority: 'Authority',
  third_party: 'Third party',
};

export const findingStatusWords: Readonly<Record<FindingStatus, string>> = {
  proposed: 'Proposed',
  accepted: 'Accepted',
  rejected: 'Rejected',
};

export const reportStatusWords: Readonly<Record<ReportStatus, string>> = {
  draft: 'Draft',
  submitted: 'Submitted for approval',
  approved: 'Approved, not yet signed',
  signed: 'Signed',
};

export const audienceWords: Readonly<Record<Audience, string>> = {
  authority: 'The authority concerned',
  public: 'The public',
  internal: 'Internal',
};

/** The choices of a closed list, in its own order, for a select field. */
export const optionsOf = <K extends string>(
  words: Readonly<Record<K, string>>,
): { readonly value: K; readonly label: string }[] =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] })); // keys widen to string

/** `1 event`, `2 events`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
