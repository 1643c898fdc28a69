import { z } from 'zod';
import {
  PlanItemId,
  type AuthorityId,
  type EvidenceId,
  type InquiryId,
  type LetterId,
  type RequestId,
} from '../../../shared/domain/ids';
import { LetterText, type LetterRow, type LetterState } from '../../../shared/domain/plan/letter';
import { periodEnd, type Weekend } from '../../../shared/domain/plan/period';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { ReadableDb, WritableDb } from '../store';
import { weekendOf } from './weekend';

const itemIds = z.array(PlanItemId);

interface Row {
  readonly id: LetterId;
  readonly inquiryId: InquiryId;
  readonly authorityId: AuthorityId;
  readonly inquiryReference: string;
  readonly number: number;
  readonly state: LetterState;
  readonly text: string;
  readonly items: string;
  readonly revision: number;
  readonly sha256: string | null;
  readonly issuedAt: string | null;
  readonly requestId: RequestId | null;
  readonly proofId: EvidenceId | null;
}

export interface LetterRecord extends LetterRow {
  readonly inquiryId: InquiryId;
}

const select = `SELECT l.id AS id, l.inquiry_id AS inquiryId, l.authority_id AS authorityId,
    i.reference AS inquiryReference, l.number AS number, l.state AS state, l.text AS text,
    l.plan_item_ids AS items, l.revision AS revision, l.sha256 AS sha256, l.issued_at AS issuedAt,
    l.request_id AS requestId, l.proof_id AS proofId
  FROM request_letters l JOIN inquiries i ON i.id = l.inquiry_id WHERE l.removed_at IS NULL`;

function recordOf(row: Row, weekend: Weekend): LetterRecord {
  const { inquiryReference, number, items, ...rest } = row;
  const text = LetterText.parse(JSON.parse(row.text));
  return {
    ...rest,
    text,
    reference: `${inquiryReference}-R${String(number)}`,
    endsOn: periodEnd(text.day, text.period, weekend),
    planItemIds: itemIds.parse(JSON.parse(items)),
  };
}

/** The letters of an inquiry, the newest first. */
export function lettersOf(db: ReadableDb, inquiryId: InquiryId): LetterRecord[] {
  const weekend = weekendOf(db);
  return db
    .prepare<[string], Row>(`${select} AND l.inquiry_id = ? ORDER BY l.number DESC`)
    .all(inquiryId)
    .map((row) => recordOf(row, weekend));
}

interface LetterKey {
  readonly inquiryId: InquiryId;
  readonly letterId: LetterId;
}

/** @throws AppError NOT_FOUND */
export function requireLetter(db: ReadableDb, { inquiryId, letterId }: LetterKey): LetterRecord {
  const row = db
    .prepare<[string, string], Row>(`${select} AND l.id = ? AND l.inquiry_id = ?`)
    .get(letterId, inquiryId);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return recordOf(row, weekendOf(db));
}

/** @throws AppError LETTER_STEP_NOT_ALLOWED when it is in another state. */
export function requireState(letter: LetterRecord, state: LetterState): void {
  if (letter.state !== state) throw new AppError('LETTER_STEP_NOT_ALLOWED');
}

interface NewLetter {
  readonly inquiryId: InquiryId;
  readonly authorityId: AuthorityId;
  readonly itemIds: readonly PlanItemId[];
  readonly text: LetterText;
}

export function insertLetter(context: Context, letter: NewLetter): LetterId {
  const id = context.newId() as LetterId; // a fresh UUID becomes an id here
  context.db
    .prepare(
      `INSERT INTO request_letters(id, inquiry_id, authority_id, number, state, text, plan_item_ids,
         created_at, officer_id)
       VALUES (@id, @inquiryId, @authorityId,
         (SELECT ifnull(max(number), 0) + 1 FROM request_letters WHERE inquiry_id = @inquiryId),
         'draft', @text, @items, @at, @officer)`,
    )
    .run({
      id,
      inquiryId: letter.inquiryId,
      authorityId: letter.authorityId,
      text: JSON.stringify(letter.text),
      items: JSON.stringify(letter.itemIds),
      at: context.now(),
      officer: context.vault.officer.id,
    });
  return id;
}

/** @throws AppError CHANGED_MEANWHILE when the draft is no longer at `revision`. */
export function updateLetter(
  db: WritableDb,
  id: LetterId,
  revision: number,
  text: LetterText,
): void {
  const { changes } = db
    .prepare(
      `UPDATE request_letters SET text = @text, revision = revision + 1
       WHERE id = @id AND revision = @revision AND state = 'draft'`,
    )
    .run({ id, revision, text: JSON.stringify(text) });
  if (changes !== 1) throw new AppError('CHANGED_MEANWHILE');
}

/** `at` null takes the draft back. @throws AppError NOT_FOUND */
export function setLetterRemoved(db: WritableDb, key: LetterKey, at: string | null): void {
  const { changes } = db
    .prepare(
      `UPDATE request_letters SET removed_at = @at
       WHERE id = @letterId AND inquiry_id = @inquiryId AND state = 'draft'
         AND (removed_at IS NULL) = (@at IS NOT NULL)`,
    )
    .run({ ...key, at });
  if (changes !== 1) throw new AppError('NOT_FOUND');
}

/** What leaves the vault is kept. @throws AppError CHANGED_MEANWHILE */
export function keepIssued(
  { db, now }: Context,
  { id, revision }: LetterRecord,
  { pdf, sha256 }: { readonly pdf: Uint8Array; readonly sha256: string },
): void {
  const { changes } = db
    .prepare(
      `UPDATE request_letters SET state = 'issued', pdf = @pdf, sha256 = @sha256, issued_at = @at
       WHERE id = @id AND revision = @revision AND state = 'draft' AND removed_at IS NULL`,
    )
    .run({ id, revision, pdf: Buffer.from(pdf), sha256, at: now() });
  if (changes !== 1) throw new AppError('CHANGED_MEANWHILE');
}

/** The file as it left. */
export function issuedPdf(db: ReadableDb, id: LetterId): Buffer {
  const row = db
    .prepare<[string], { pdf: Buffer | null }>('SELECT pdf FROM request_letters WHERE id = ?')
    .get(id);
  if (row === undefined || row.pdf === null) throw new AppError('NOT_FOUND');
  return row.pdf;
}

export function keepService(
  db: WritableDb,
  id: LetterId,
  requestId: RequestId,
  proofId: EvidenceId | null,
): void {
  db.prepare(
    `UPDATE request_letters SET state = 'served', request_id = ?, proof_id = ? WHERE id = ?`,
  ).run(requestId, proofId, id);
}
