import type { Parsed } from '../../../shared/api';
import type { AuthorityId, NoteId, RequestId } from '../../../shared/domain/ids';
import type {
  AuthorityRequest,
  Note,
  RequestReply,
} from '../../../shared/domain/inquiries/inquiry';
import { AppError } from '../../../shared/errors';
import { z } from 'zod';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import type { ReadableDb } from '../store';
import { rethrowInUse } from '../store';
import { requireInquiry } from './detail';
import { touchInquiry } from './search-index';

function addAuthority(context: Context, input: Parsed<'authority.add'>) {
  const { db } = context;
  requireInquiry(db, input.inquiryId);
  const id = context.newId() as AuthorityId; // a fresh UUID becomes an id here
  db.prepare(
    `INSERT INTO authorities(id, inquiry_id, name, kind, state, state_role)
     VALUES (@id, @inquiryId, @name, @kind, @state, @stateRole)`,
  ).run({ ...input, id });
  touchInquiry(db, input.inquiryId, context.now());
  context.audit({ inquiryId: input.inquiryId, subject: id });
  const { name, kind, state, stateRole } = input;
  return { id, name, kind, state, stateRole };
}

function updateAuthority(context: Context, input: Parsed<'authority.update'>) {
  const changed = context.db
    .prepare(
      `UPDATE authorities SET name = @name, kind = @kind, state = @state, state_role = @stateRole
       WHERE id = @authorityId AND inquiry_id = @inquiryId`,
    )
    .run(input);
  if (changed.changes !== 1) throw new AppError('NOT_FOUND');
  touchInquiry(context.db, input.inquiryId, context.now());
  context.audit({ inquiryId: input.inquiryId, subject: input.authorityId });
  const { authorityId: id, name, kind, state, stateRole } = input;
  return { id, name, kind, state, stateRole };
}

function removeAuthority(context: Context, input: Parsed<'authority.remove'>): null {
  const removed = rethrowInUse('AUTHORITY_IN_USE', () =>
    context.db
      .prepare('DELETE FROM authorities WHERE id = ? AND inquiry_id = ?')
      .run(input.authorityId, input.inquiryId),
  );
  if (removed.changes !== 1) throw new AppError('NOT_FOUND');
  touchInquiry(context.db, input.inquiryId, context.now());
  context.audit({ inquiryId: input.inquiryId, subject: input.authorityId });
  return null;
}

interface RequestRow {
  readonly id: RequestId;
  readonly authorityId: AuthorityId;
  readonly subject: string;
  readonly questionIds: string;
  readonly servedOn: string;
  readonly expiresOn: string;
  readonly reply: RequestReply;
}

const questionIds = z.array(z.string());

const listRequests = (db: ReadableDb, inquiryId: string): AuthorityRequest[] =>
  db
    .prepare<[string], RequestRow>(
      `SELECT id, authority_id AS authorityId, subject, question_ids AS questionIds,
         served_on AS servedOn, expires_on AS expiresOn, reply
       FROM requests WHERE inquiry_id = ? ORDER BY expires_on`,
    )
    .all(inquiryId)
    .map((row) => ({ ...row, questionIds: questionIds.parse(JSON.parse(row.questionIds)) }));

/** @throws AppError NOT_FOUND, DATES_REVERSED */
export function insertRequest(context: Context, input: Parsed<'request.add'>): RequestId {
  const { db } = context;
  const named = db
    .prepare('SELECT 1 FROM authorities WHERE id = ? AND inquiry_id = ?')
    .get(input.authorityId, input.inquiryId);
  if (named === undefined) throw new AppError('NOT_FOUND');
  if (input.expiresOn < input.servedOn) throw new AppError('DATES_REVERSED');
  const id = context.newId() as RequestId; // a fresh UUID becomes an id here
  db.prepare(
    `INSERT INTO requests(id, inquiry_id, authority_id, subject, question_ids, served_on,
       expires_on, reply)
     VALUES (@id, @inquiryId, @authorityId, @subject, @questions, @servedOn, @expiresOn, 'pending')`,
  ).run({ ...input, id, questions: JSON.stringify(input.questionIds) });
  return id;
}

function addRequest(context: Context, input: Parsed<'request.add'>) {
  const id = insertRequest(context, input);
  touchInquiry(context.db, input.inquiryId, context.now());
  context.audit({
    inquiryId: input.inquiryId,
    subject: id,
    details: { servedOn: input.servedOn, expiresOn: input.expiresOn },
  });
  return { id };
}

function updateRequest(context: Context, input: Parsed<'request.update'>): null {
  if (input.expiresOn < input.servedOn) throw new AppError('DATES_REVERSED');
  const changed = context.db
    .prepare(
      `UPDATE requests SET subject = @subject, question_ids = @questions, served_on = @servedOn,
         expires_on = @expiresOn
       WHERE id = @requestId AND inquiry_id = @inquiryId`,
    )
    .run({ ...input, questions: JSON.stringify(input.questionIds) });
  if (changed.changes !== 1) throw new AppError('NOT_FOUND');
  touchInquiry(context.db, input.inquiryId, context.now());
  context.audit({
    inquiryId: input.inquiryId,
    subject: input.requestId,
    details: { servedOn: input.servedOn, expiresOn: input.expiresOn },
  });
  return null;
}

function setReply(context: Context, input: Parsed<'request.setReply'>): null {
  const changed = context.db
    .prepare('UPDATE requests SET reply = ? WHERE id = ? AND inquiry_id = ?')
    .run(input.reply, input.requestId, input.inquiryId);
  if (changed.changes !== 1) throw new AppError('NOT_FOUND');
  touchInquiry(context.db, input.inquiryId, context.now());
  context.audit({
    inquiryId: input.inquiryId,
    subject: input.requestId,
    details: { reply: input.reply },
  });
  return null;
}

const listNotes = (db: ReadableDb, inquiryId: string): Note[] =>
  db
    .prepare<[string], Note>(
      `SELECT n.id AS id, n.text AS text, n.at AS at, o.name AS officerName
       FROM notes n JOIN officers o ON o.id = n.officer_id WHERE n.inquiry_id = ? ORDER BY n.at DESC`,
    )
    .all(inquiryId);

function addNote(context: Context, input: Parsed<'note.add'>) {
  const { db } = context;
  requireInquiry(db, input.inquiryId);
  const id = context.newId() as NoteId; // a fresh UUID becomes an id here
  const at = context.now();
  db.prepare(
    'INSERT INTO notes(id, inquiry_id, text, at, officer_id) VALUES (@id, @inquiryId, @text, @at, @officer)',
  ).run({ ...input, id, at, officer: context.vault.officer.id });
  touchInquiry(db, input.inquiryId, at);
  context.audit({ inquiryId: input.inquiryId, subject: id });
  return { id };
}

export const authorityHandlers = {
  'authority.add': addAuthority,
  'authority.update': updateAuthority,
  'authority.remove': removeAuthority,
  'request.list': (context, input) => listRequests(context.db, input.inquiryId),
  'request.add': addRequest,
  'request.update': updateRequest,
  'request.setReply': setReply,
  'note.list': (context, input) => listNotes(context.db, input.inquiryId),
  'note.add': addNote,
} satisfies Handlers<
  | 'authority.add'
  | 'authority.update'
  | 'authority.remove'
  | 'request.list'
  | 'request.add'
  | 'request.update'
  | 'request.setReply'
  | 'note.list'
  | 'note.add'
>;
