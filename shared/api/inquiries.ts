import { z } from 'zod';
import { AuthorityId, InquiryId, OfficerId, RequestId, type NoteId } from '../domain/ids';
import {
  AuthorityKind,
  InquirySort,
  InquiryStatus,
  InquiryType,
  RequestReply,
  StateRole,
  type Authority,
  type AuthorityRequest,
  type InquiryDetail,
  type InquiryRow,
  type Note,
} from '../domain/inquiries/inquiry';
import { Day } from '../domain/partial-date';
import { command, query } from './operation';

const short = z.string().trim().max(300);
const long = z.string().trim().max(20_000);
const needed = short.min(1);
const inquiry = { inquiryId: InquiryId };
const work = { roles: ['investigator'] } as const;
const authority = { name: needed, kind: AuthorityKind, state: needed, stateRole: StateRole };
const request = {
  subject: needed,
  questionIds: z.array(z.string().max(12)).max(100),
  servedOn: Day,
  expiresOn: Day,
};

export interface Deadline {
  /**
   * A reply owed; an issued letter whose service is not confirmed; a row of an evidence plan; comments
   * on a draft; a draft whose receipt is not recorded.
   */
  readonly kind: 'reply' | 'service' | 'plan' | 'comments' | 'draft';
  readonly inquiryId: InquiryId;
  readonly reference: string;
  readonly what: string;
  readonly on: string;
}

export const inquiryOperations = {
  /** Full-text search over folded text in any script; filters combine with AND. */
  'inquiry.list': query<{
    readonly rows: readonly InquiryRow[];
    readonly total: number;
    /** Reference numbers of those that are closed to this officer. */
    readonly closed: readonly string[];
  }>()(
    z.object({
      search: z.string().max(200).default(''),
      status: InquiryStatus.nullable().default(null),
      type: InquiryType.nullable().default(null),
      sort: InquirySort.default('updated'),
      descending: z.boolean().default(true),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(200),
    }),
  ),
  'inquiry.deadlines': query<readonly Deadline[]>()(z.object({})),
  'inquiry.create': command<{ readonly id: InquiryId }>()(
    z.object({
      title: needed,
      type: InquiryType,
      openedOn: Day,
      complainant: short,
      summary: long,
    }),
    work,
  ),
  'inquiry.get': query<InquiryDetail>()(z.object(inquiry)),
  'inquiry.update': command<InquiryDetail>()(
    z.object({
      ...inquiry,
      revision: z.number().int(),
      title: needed,
      type: InquiryType,
      openedOn: Day,
      complainant: short,
      summary: long,
      leadId: OfficerId,
      teamIds: z.array(OfficerId).max(50),
    }),
    work,
  ),
  'inquiry.setStatus': command<InquiryDetail>()(
    z.object({ ...inquiry, status: InquiryStatus, reason: short }),
    work,
  ),
  'authority.add': command<Authority>()(z.object({ ...inquiry, ...authority }), work),
  'authority.update': command<Authority>()(
    z.object({ ...inquiry, authorityId: AuthorityId, ...authority }),
    work,
  ),
  'authority.remove': command<null>()(z.object({ ...inquiry, authorityId: AuthorityId }), work),
  'request.list': query<readonly AuthorityRequest[]>()(z.object(inquiry)),
  'request.add': command<{ readonly id: RequestId }>()(
    z.object({ ...inquiry, authorityId: AuthorityId, ...request }),
    work,
  ),
  /** Corrects a mistyped request; the authority it was served on stays. */
  'request.update': command<null>()(
    z.object({ ...inquiry, requestId: RequestId, ...request }),
    work,
  ),
  'request.setReply': command<null>()(
    z.object({ ...inquiry, requestId: RequestId, reply: RequestReply }),
    work,
  ),
  'note.list': query<readonly Note[]>()(z.object(inquiry)),
  'note.add': command<{ readonly id: NoteId }>()(z.object({ ...inquiry, text: long.min(1) }), work),
};
