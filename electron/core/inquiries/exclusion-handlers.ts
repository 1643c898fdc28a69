import type { Parsed } from '../../../shared/api';
import type { InquiryId, OfficerId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { requireInquiry } from './detail';
import { closedTo, exclusionsOf, isClosedTo } from './exclusion-store';
import { namedInquiries } from './named-inquiries';
import { touchInquiry } from './search-index';

/**
 * An inquiry that an officer takes no part in neither opens nor changes for them, whatever part of it
 * they name. It is Amparo that refuses, not a key.
 * @throws AppError INQUIRY_CLOSED_TO_YOU
 */
export function checkTakesPart({ db, vault }: Context, input: object): void {
  const closed = closedTo(db, vault.officer.id);
  if (closed.length === 0) return;
  const named = namedInquiries(db, input);
  if (closed.some(({ id }) => named.has(id))) throw new AppError('INQUIRY_CLOSED_TO_YOU');
}

interface Leaving {
  readonly inquiryId: InquiryId;
  readonly officerId: OfficerId;
  readonly reason: string;
  readonly newLeadId: OfficerId | null;
}

/** An inquiry is never without a lead, and never led by somebody it is closed to. */
function handOverLead(context: Context, { inquiryId, officerId, newLeadId }: Leaving): void {
  const { db } = context;
  if (requireInquiry(db, inquiryId).leadId !== officerId) return;
  if (newLeadId === null || newLeadId === officerId) throw new AppError('EXCLUSION_NEEDS_LEAD');
  const known = db.prepare('SELECT 1 FROM officers WHERE id = ? AND suspended = 0').get(newLeadId);
  if (known === undefined || isClosedTo(db, newLeadId, inquiryId))
    throw new AppError('EXCLUSION_NEEDS_LEAD');
  db.prepare('UPDATE inquiries SET lead_id = ?, revision = revision + 1 WHERE id = ?').run(
    newLeadId,
    inquiryId,
  );
}

function leave(context: Context, leaving: Leaving): null {
  const { db, vault } = context;
  const { inquiryId, officerId, reason } = leaving;
  requireInquiry(db, inquiryId);
  if (db.prepare('SELECT 1 FROM officers WHERE id = ?').get(officerId) === undefined)
    throw new AppError('NOT_FOUND');
  if (isClosedTo(db, officerId, inquiryId)) throw new AppError('EXCLUSION_STANDS');
  handOverLead(context, leaving);
  db.prepare('DELETE FROM inquiry_team WHERE inquiry_id = ? AND officer_id = ?').run(
    inquiryId,
    officerId,
  );
  const ground = officerId === vault.officer.id ? 'recusal' : 'concerned';
  db.prepare(
    `INSERT INTO exclusions(inquiry_id, officer_id, ground, reason, excluded_by, excluded_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(inquiryId, officerId, ground, reason, vault.officer.id, context.now());
  touchInquiry(db, inquiryId, context.now());
  context.audit({ inquiryId, subject: officerId, details: { ground } });
  return null;
}

function readmit(context: Context, input: Parsed<'exclusion.readmit'>): null {
  const { db, vault } = context;
  if (input.officerId === vault.officer.id) throw new AppError('EXCLUSION_OWN_END');
  const { changes } = db
    .prepare(
      `UPDATE exclusions SET readmitted_by = ?, readmitted_at = ?, readmission_reason = ?
       WHERE inquiry_id = ? AND officer_id = ? AND readmitted_at IS NULL`,
    )
    .run(vault.officer.id, context.now(), input.reason, input.inquiryId, input.officerId);
  if (changes !== 1) throw new AppError('NOT_FOUND');
  touchInquiry(db, input.inquiryId, context.now());
  context.audit({ inquiryId: input.inquiryId, subject: input.officerId });
  return null;
}

export const exclusionHandlers = {
  'exclusion.list': (context, input) => exclusionsOf(context.db, input.inquiryId),
  'exclusion.recuse': (context, input) =>
    leave(context, { ...input, officerId: context.vault.officer.id }),
  'exclusion.exclude': leave,
  'exclusion.readmit': readmit,
} satisfies Handlers<
  'exclusion.list' | 'exclusion.recuse' | 'exclusion.exclude' | 'exclusion.readmit'
>;
