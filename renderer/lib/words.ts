/** The words of the product for the values of its language. */
import type { InquiryStatus, InquiryType, StateRole } from '../../shared/domain/inquiries/inquiry';
import type { Outcome } from '../../shared/domain/assessments/assessment';
import type { Role } from '../../shared/domain/vault/officers';

export const inquiryTypeWords: Readonly<Record<InquiryType, string>> = {
  complaint: 'Complaint',
  own_initiative: 'Own-initiative inquiry',
  detention_visit: 'Detention visit',
  national_inquiry: 'National inquiry',
};

export const inquiryStatusWords: Readonly<Record<InquiryStatus, string>> = {
  intake: 'Intake',
  admissibility: 'Admissibility',
  under_investigation: 'Under investigation',
  draft_report: 'Draft report',
  right_of_reply: 'Right of reply',
  reported: 'Reported',
  follow_up: 'Follow-up',
  closed: 'Closed',
};

export const stateRoleWords: Readonly<Record<StateRole, string>> = {
  destination: 'State of destination',
  transit: 'State of transit',
  origin: 'State of origin',
  internal: 'Within one State',
};

export const roleWords: Readonly<Record<Role, string>> = {
  administrator: 'Administrator',
  investigator: 'Investigator',
  reviewer: 'Reviewer',
  commissioner: 'Commissioner',
};

export const roleMeaning: Readonly<Record<Role, string>> = {
  administrator:
    'Manages officers, settings and certificates. Gives no right to identities or to sign.',
  investigator: 'Works on inquiries: persons, evidence, checklists, findings and drafts.',
  reviewer: 'Reads everything but identities.',
  commissioner: 'Approves and signs reports written by somebody else.',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  'BREACH INDICATED': 'Breach indicated',
  'INSUFFICIENT INFORMATION': 'Needs information',
  COMPLIANT: 'Compliant',
  'NOT APPLICABLE': 'Not applicable',
  MET: 'Met',
  'NOT MET': 'Not met',
  UNDETERMINED: 'Undetermined',
};

/** `{ value, label }` pairs for a Select or RadioGroup, in the order of the table. */
export const optionsOf = <V extends string>(
  words: Readonly<Record<V, string>>,
): readonly { readonly value: V; readonly label: string }[] =>
  // Object.keys widens the keys of a closed record to string.
  (Object.keys(words) as V[]).map((value) => ({ value, label: words[value] }));
