import type { Parsed } from '../../../shared/api';
import type { InquiryId, OfficerId } from '../../../shared/domain/ids';
import { nextStatuses, type InquiryStatus } from '../../../shared/domain/inquiries/inquiry';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import type { WritableDb } from '../store';
import { inquiryDetail, requireInquiry } from './detail';
import { closedTo, isClosedTo } from './exclusion-store';
import { listInquiries, openDeadlines } from './queries';
import { nextReference } from './reference';
import { touchInquiry } from './search-index';

function recordStatus(
  context: Context,
  id: InquiryId,
  status: InquiryStatus,
  reason: string,
): void {
  context.db
    .prepare(
      `INSERT INTO status_changes(inquiry_id, position, status, reason, at, officer_id)
       VALUES (@id, (SELECT count(*) FROM status_changes WHERE inquiry_id = @id) + 1,
         @status, @reason, @at, @officer)`,
    )
    .run({ id, status, reason, at: context.now(), officer: context.vault.officer.id });
}

function createInquiry(context: Context, input: Parsed<'inquiry.create'>) {
  const { db } = context;
  const id = context.newId() as InquiryId; // a fresh UUID becomes an id here
  const now = context.now();
  const reference = nextReference(db, Number(input.openedOn.slice(0, 4)));
  db.prepare(
    `INSERT INTO inquiries(id, reference, title, type, status, opened_on, complainant, summary,
       lead_id, created_at, updated_at)
     VALUES (@id, @reference, @title, @type, 'intake', @openedOn, @complainant, @summary, @lead,
       @now, @now)`,
  ).run({ ...input, id, reference, lead: context.vault.officer.id, now });
  recordStatus(context, id, 'intake', '');
  touchInquiry(db, id, now);
  context.audit({ inquiryId: id, subject: id, details: { reference } });
  return { id };
}

function replaceTeam(db: WritableDb, id: InquiryId, team: readonly OfficerId[]): void {
  db.prepare('DELETE FROM inquiry_team WHERE inquiry_id = ?').run(id);
  const add = db.prepare('INSERT INTO inquiry_team(inquiry_id, officer_id) VALUES (?, ?)');
  for (const officer of new Set(team)) add.run(id, officer);
}

function updateInquiry(context: Context, input: Parsed<'inquiry.update'>) {
  const { db } = context;
  requireInquiry(db, input.inquiryId);
  const { teamIds, ...columns } = input;
  for (const officer of [input.leadId, ...teamIds])
    if (isClosedTo(db, officer, input.inquiryId)) throw new AppError('EXCLUSION_STANDS');
  const changed = db
    .prepare(
      `UPDATE inquiries SET title = @title, type = @type, opened_on = @openedOn,
         complainant = @complainant, summary = @summary, lead_id = @leadId, revision = revision + 1
       WHERE id = @inquiryId AND revision = @revision`,
    )
    .run(columns);
  if (changed.changes !== 1) throw new AppError('CHANGED_MEANWHILE');
  replaceTeam(db, input.inquiryId, teamIds);
  touchInquiry(db, input.inquiryId, context.now());
  context.audit({ inquiryId: input.inquiryId, subject: input.inquiryId });
  return inquiryDetail(db, input.inquiryId);
}

function setStatus(context: Context, input: Parsed<'inquiry.setStatus'>) {
  const { db } = context;
  const { status } = requireInquiry(db, input.inquiryId);
  if (!nextStatuses(status).includes(input.status)) throw new AppError('STATUS_STEP_NOT_ALLOWED');
  const needsReason = input.status === 'closed' || status === 'closed';
  if (needsReason && input.reason === '') throw new AppError('STATUS_REASON_MISSING');
  db.prepare('UPDATE inquiries SET status = ?, revision = revision + 1 WHERE id = ?').run(
    input.status,
    input.inquiryId,
  );
  recordStatus(context, input.inquiryId, input.status, input.reason);
  touchInquiry(db, input.inquiryId, context.now());
  context.audit({
    inquiryId: input.inquiryId,
    subject: input.inquiryId,
    details: { from: status, to: input.status },
  });
  return inquiryDetail(db, input.inquiryId);
}

function list({ db, vault }: Context, input: Parsed<'inquiry.list'>) {
  const closed = closedTo(db, vault.officer.id);
  const found = listInquiries(
    db,
    input,
    closed.map(({ id }) => id),
  );
  return { ...found, closed: closed.map(({ reference }) => reference) };
}

function deadlines({ db, vault }: Context) {
  const closed = new Set(closedTo(db, vault.officer.id).map(({ id }) => id));
  return openDeadlines(db).filter(({ inquiryId }) => !closed.has(inquiryId));
}

export const inquiryHandlers = {
  'inquiry.list': list,
  'inquiry.deadlines': deadlines,
  'inquiry.create': createInquiry,
  'inquiry.get': (context, input) => inquiryDetail(context.db, input.inquiryId),
  'inquiry.update': updateInquiry,
  'inquiry.setStatus': setStatus,
} satisfies Handlers<
  | 'inquiry.list'
  | 'inquiry.deadlines'
  | 'inquiry.create'
  | 'inquiry.get'
  | 'inquiry.update'
  | 'inquiry.setStatus'
>;
