import type { FindingStatus } from '../../../shared/domain/findings/finding';
import type { RequestReply } from '../../../shared/domain/inquiries/inquiry';
import type { PersonRole } from '../../../shared/domain/people/person';
import type { Audience, ReportStatus } from '../../../shared/domain/reports/report';
import type { EventType } from '../../../shared/domain/timeline/event';

/** Closed lists of the domain, in the words of the screen, that only an inquiry's tabs show. */
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
  withdrawn: 'Request withdrawn',
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
  complainant: 'The complainant',
  public: 'The public',
  child: 'Anyone, where a child is concerned',
  internal: 'Internal',
};

/** Facts that several checklists share have no checklist of their own. */
export const sharedFactWords: Readonly<Record<string, string>> = {
  SUB: 'The person and the authority',
  BUR: 'Requests for justification',
};

/** `1 event`, `2 events`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
