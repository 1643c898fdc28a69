import type { InquiryId } from '../../../shared/domain/ids';
import {
  suggestedStatus,
  type InquiryDetail,
  type NextStep,
} from '../../../shared/domain/inquiries/inquiry';
import { AppError } from '../../../shared/errors';
import type { ReadableDb } from '../store';
import {
  authoritiesOf,
  findInquiry,
  statesOf,
  statusHistoryOf,
  teamOf,
  type InquiryRecord,
} from './queries';

interface Counts {
  readonly persons: number;
  readonly events: number;
  readonly evidence: number;
  readonly assessments: number;
  readonly findings: number;
  readonly reports: number;
  readonly authorities: number;
  readonly answers: number;
  readonly proposed: number;
  readonly accepted: number;
  readonly drafts: number;
  readonly submitted: number;
  readonly approved: number;
  readonly signed: number;
  readonly comments: number;
  readonly unreceived: number;
}

const countsOf = (db: ReadableDb, id: InquiryId): Counts | undefined =>
  db
    .prepare<[{ id: string }], Counts>(
      `SELECT
        (SELECT count(*) FROM persons WHERE inquiry_id = @id) AS persons,
        (SELECT count(*) FROM events WHERE inquiry_id = @id) AS events,
        (SELECT count(*) FROM evidence WHERE inquiry_id = @id) AS evidence,
        (SELECT count(*) FROM assessments WHERE inquiry_id = @id) AS assessments,
        (SELECT count(*) FROM findings WHERE inquiry_id = @id) AS findings,
        (SELECT count(*) FROM reports WHERE inquiry_id = @id) AS reports,
        (SELECT count(*) FROM authorities WHERE inquiry_id = @id) AS authorities,
        (SELECT count(*) FROM answers JOIN assessments s ON s.id = assessment_id
          WHERE s.inquiry_id = @id) AS answers,
        (SELECT count(*) FROM findings WHERE inquiry_id = @id AND status = 'proposed') AS proposed,
        (SELECT count(*) FROM findings WHERE inquiry_id = @id AND status = 'accepted') AS accepted,
        (SELECT count(*) FROM reports WHERE inquiry_id = @id AND status = 'draft') AS drafts,
        (SELECT count(*) FROM reports WHERE inquiry_id = @id AND status = 'submitted') AS submitted,
        (SELECT count(*) FROM reports WHERE inquiry_id = @id AND status = 'approved') AS approved,
        (SELECT count(*) FROM reports WHERE inquiry_id = @id AND status = 'signed') AS signed,
        (SELECT count(*) FROM reply_comments c JOIN reply_rounds d ON d.id = c.round_id
          WHERE d.inquiry_id = @id AND d.status = 'sent' AND c.disposition IS NULL) AS comments,
        (SELECT count(*) FROM reply_rounds d WHERE d.inquiry_id = @id AND d.status = 'sent'
          AND NOT EXISTS (SELECT 1 FROM reply_history h
            WHERE h.round_id = d.id AND h.kind = 'received')) AS unreceived`,
    )
    .get({ id });

/** The most useful thing to do next: the first part of the work that is still missing. */
function nextStepOf(counts: Counts): NextStep {
  const step = (what: NextStep['what'], count = 0): NextStep => ({ what, count });
  if (counts.assessments === 0) {
    if (counts.authorities === 0) return step('add_authority');
    // A measure or a system needs neither person nor event, so nobody is asked for one after it.
    if (counts.persons === 0) return step('add_person');
    if (counts.events === 0) return step('add_event');
    return step('start_assessment');
  }
  if (counts.comments > 0) return step('answer_comments', counts.comments);
  if (counts.unreceived > 0) return step('record_receipt', counts.unreceived);
  if (counts.submitted > 0) return step('approve_report', counts.submitted);
  if (counts.approved > 0) return step('sign_report', counts.approved);
  if (counts.proposed > 0) return step('review_findings', counts.proposed);
  if (counts.drafts > 0) return step('write_report', counts.drafts);
  if (counts.accepted > 0 && counts.reports === 0) return step('write_report');
  if (counts.signed > 0) return step('hand_over', counts.signed);
  return step('answer_questions');
}

/** @throws AppError NOT_FOUND */
export function requireInquiry(db: ReadableDb, id: InquiryId): InquiryRecord {
  const record = findInquiry(db, id);
  if (record === undefined) throw new AppError('NOT_FOUND');
  return record;
}

/** Everything the inquiry's head and overview show. @throws AppError NOT_FOUND */
export function inquiryDetail(db: ReadableDb, id: InquiryId): InquiryDetail {
  const record = requireInquiry(db, id);
  const counts = countsOf(db, id);
  if (counts === undefined) throw new AppError('INTERNAL', { where: 'inquiry counts' });
  const { persons, events, evidence, assessments, findings, reports } = counts;
  return {
    ...record,
    teamIds: teamOf(db, id),
    authorities: authoritiesOf(db, id),
    states: statesOf(db, id),
    statusHistory: statusHistoryOf(db, id),
    nextStep: nextStepOf(counts),
    suggestedStatus: suggestedStatus(record.status, counts),
    counts: { persons, events, evidence, assessments, findings, reports },
  };
}
