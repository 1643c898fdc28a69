import type {
  AuthorityId,
  EvidenceId,
  InquiryId,
  PersonId,
  ReplyRoundId,
  ReportId,
} from '../../../shared/domain/ids';
import { DraftContent } from '../../../shared/domain/replies/draft-model';
import {
  RoundText,
  type RoundOutcome,
  type RoundParty,
  type RoundStatus,
} from '../../../shared/domain/replies/round';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { ReadableDb, WritableDb } from '../store';

export interface RoundRecord {
  readonly id: ReplyRoundId;
  readonly inquiryId: InquiryId;
  readonly reportId: ReportId;
  readonly reference: string;
  readonly party: RoundParty;
  /** As it stood in print; null before the draft is sent. */
  readonly printedName: string | null;
  readonly status: RoundStatus;
  readonly revision: number;
  readonly text: RoundText;
  readonly content: DraftContent | null;
  readonly sentAt: string | null;
  readonly signerName: string | null;
  readonly sha256: string | null;
  readonly proofId: EvidenceId | null;
  readonly outcome: RoundOutcome | null;
  readonly waivedReason: string | null;
}

interface Row extends Omit<RoundRecord, 'party' | 'reference' | 'text' | 'content'> {
  readonly inquiryReference: string;
  readonly number: number;
  readonly authorityId: AuthorityId | null;
  readonly personId: PersonId | null;
  readonly text: string;
  readonly content: string | null;
}

const select = `SELECT r.id AS id, r.inquiry_id AS inquiryId, r.report_id AS reportId,
    i.reference AS inquiryReference, r.number AS number, r.authority_id AS authorityId,
    r.person_id AS personId, r.status AS status, r.revision AS revision, r.text AS text,
    r.party_name AS printedName, r.content AS content, r.sent_at AS sentAt,
    r.signer_name AS signerName, r.sha256 AS sha256, r.proof_id AS proofId, r.outcome AS outcome,
    r.waived_reason AS waivedReason
  FROM reply_rounds r JOIN inquiries i ON i.id = r.inquiry_id WHERE r.removed_at IS NULL`;

function partyOf({ authorityId, personId }: Row): RoundParty {
  if (authorityId !== null) return { kind: 'authority', authorityId };
  if (personId !== null) return { kind: 'complainant', personId };
  throw new AppError('INTERNAL', { where: 'party of a round' }); // the table refuses such a row
}

const recordOf = (row: Row): RoundRecord => ({
  id: row.id,
  inquiryId: row.inquiryId,
  reportId: row.reportId,
  reference: `${row.inquiryReference}-D${String(row.number)}`,
  party: partyOf(row),
  printedName: row.printedName,
  status: row.status,
  revision: row.revision,
  text: RoundText.parse(JSON.parse(row.text)),
  content: row.content === null ? null : DraftContent.parse(JSON.parse(row.content)),
  sentAt: row.sentAt,
  signerName: row.signerName,
  sha256: row.sha256,
  proofId: row.proofId,
  outcome: row.outcome,
  waivedReason: row.waivedReason,
});

/** The rounds of a report in the order in which they were begun. */
export const roundsOf = (db: ReadableDb, reportId: ReportId): RoundRecord[] =>
  db
    .prepare<[string], Row>(`${select} AND r.report_id = ? ORDER BY r.number`)
    .all(reportId)
    .map(recordOf);

/** Sent and not closed, of all inquiries. */
export const openRounds = (db: ReadableDb): RoundRecord[] =>
  db.prepare<[], Row>(`${select} AND r.status = 'sent' ORDER BY r.row`).all().map(recordOf);

/** @throws AppError NOT_FOUND */
export function requireRound(db: ReadableDb, id: ReplyRoundId): RoundRecord {
  const row = db.prepare<[string], Row>(`${select} AND r.id = ?`).get(id);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return recordOf(row);
}

/** @throws AppError REPLY_STEP_NOT_ALLOWED when it is in another state. */
export function requireStatus(round: RoundRecord, status: RoundStatus): void {
  if (round.status !== status) throw new AppError('REPLY_STEP_NOT_ALLOWED');
}

interface NewRound {
  readonly inquiryId: InquiryId;
  readonly reportId: ReportId;
  readonly party: RoundParty;
  readonly text: RoundText;
}

export function insertRound(context: Context, round: NewRound): ReplyRoundId {
  const id = context.newId() as ReplyRoundId; // a fresh UUID becomes an id here
  const { inquiryId, reportId, party, text } = round;
  context.db
    .prepare(
      `INSERT INTO reply_rounds(id, inquiry_id, report_id, number, authority_id, person_id, status,
         text, created_at, officer_id)
       VALUES (@id, @inquiryId, @reportId,
         (SELECT ifnull(max(number), 0) + 1 FROM reply_rounds WHERE inquiry_id = @inquiryId),
         @authorityId, @personId, 'prepared', @text, @at, @officer)`,
    )
    .run({
      id,
      inquiryId,
      reportId,
      authorityId: party.kind === 'authority' ? party.authorityId : null,
      personId: party.kind === 'complainant' ? party.personId : null,
      text: JSON.stringify(text),
      at: context.now(),
      officer: context.vault.officer.id,
    });
  return id;
}

/** @throws AppError CHANGED_MEANWHILE when the round is no longer prepared at `revision`. */
export function updateRound(
  db: WritableDb,
  id: ReplyRoundId,
  revision: number,
  text: RoundText,
): void {
  const { changes } = db
    .prepare(
      `UPDATE reply_rounds SET text = @text, revision = revision + 1
       WHERE id = @id AND revision = @revision AND status = 'prepared'`,
    )
    .run({ id, revision, text: JSON.stringify(text) });
  if (changes !== 1) throw new AppError('CHANGED_MEANWHILE');
}

/** `at` null takes it back. @throws AppError NOT_FOUND */
export function setRoundRemoved(db: WritableDb, id: ReplyRoundId, at: string | null): void {
  const { changes } = db
    .prepare(
      `UPDATE reply_rounds SET removed_at = @at
       WHERE id = @id AND status = 'prepared' AND (removed_at IS NULL) = (@at IS NOT NULL)`,
    )
    .run({ id, at });
  if (changes !== 1) throw new AppError('NOT_FOUND');
}

export interface SentDraft {
  readonly content: DraftContent;
  readonly contentSha256: string;
  readonly partyName: string;
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly root: { readonly pem: string; readonly fingerprint: string };
}

/** Freezes what was sent. @throws AppError CHANGED_MEANWHILE */
export function keepSent(context: Context, round: RoundRecord, sent: SentDraft): void {
  const { changes } = context.db
    .prepare(
      `UPDATE reply_rounds SET status = 'sent', content = @content, content_sha256 = @contentSha256,
         party_name = @partyName, pdf = @pdf, sha256 = @sha256, root_pem = @pem,
         root_fingerprint = @fingerprint, sent_at = @at, signer_name = @signer
       WHERE id = @id AND revision = @revision AND status = 'prepared' AND removed_at IS NULL`,
    )
    .run({
      id: round.id,
      revision: round.revision,
      content: JSON.stringify(sent.content),
      contentSha256: sent.contentSha256,
      partyName: sent.partyName,
      pdf: Buffer.from(sent.pdf),
      sha256: sent.sha256,
      ...sent.root,
      at: context.now(),
      signer: context.vault.officer.name,
    });
  if (changes !== 1) throw new AppError('CHANGED_MEANWHILE');
}

export interface SentFiles {
  readonly pdf: Buffer;
  readonly sha256: string;
  readonly pem: string;
  readonly fingerprint: string;
}

/** The draft as it was sent. @throws AppError REPLY_STEP_NOT_ALLOWED before that */
export function sentFiles(db: ReadableDb, id: ReplyRoundId): SentFiles {
  const row = db
    .prepare<[string], SentFiles>(
      `SELECT pdf, sha256, root_pem AS pem, root_fingerprint AS fingerprint
       FROM reply_rounds WHERE id = ? AND content IS NOT NULL`,
    )
    .get(id);
  if (row === undefined) throw new AppError('REPLY_STEP_NOT_ALLOWED');
  return row;
}

export function setProof(db: WritableDb, id: ReplyRoundId, proofId: EvidenceId | null): void {
  db.prepare('UPDATE reply_rounds SET proof_id = ? WHERE id = ?').run(proofId, id);
}

/** `outcome` null opens the round again. */
export function setOutcome(db: WritableDb, id: ReplyRoundId, outcome: RoundOutcome | null): void {
  db.prepare('UPDATE reply_rounds SET status = ?, outcome = ? WHERE id = ?').run(
    outcome === null ? 'sent' : 'closed',
    outcome,
    id,
  );
}

export function setWaived(db: WritableDb, id: ReplyRoundId, reason: string | null): void {
  db.prepare('UPDATE reply_rounds SET waived_reason = ? WHERE id = ?').run(reason, id);
}

/** What lists and the left column show; null while no period runs. */
export function setDue(db: WritableDb, id: ReplyRoundId, dueOn: string | null): void {
  db.prepare('UPDATE reply_rounds SET due_on = ? WHERE id = ?').run(dueOn, id);
}
