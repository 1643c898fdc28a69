import { z } from 'zod';
import type { EvidenceId, InquiryId, PlanItemId } from '../../../shared/domain/ids';
import type { PlanItemText } from '../../../shared/domain/plan/plan-item';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { ReadableDb, WritableDb } from '../store';

const list = z.array(z.string());

interface Row extends Omit<PlanItemText, 'questionIds' | 'evidenceIds'> {
  readonly id: PlanItemId;
  readonly questions: string;
}

export interface PlanRecord extends PlanItemText {
  readonly id: PlanItemId;
}

const select = `SELECT id, what, holder, authority_id AS authorityId, question_ids AS questions,
    due_on AS dueOn, state, note FROM plan_items`;

function recordOf(db: ReadableDb, { questions, ...row }: Row): PlanRecord {
  const evidence = db
    .prepare<[string], { id: EvidenceId }>(
      'SELECT evidence_id AS id FROM plan_item_evidence WHERE item_id = ? ORDER BY evidence_id',
    )
    .all(row.id);
  return {
    ...row,
    questionIds: list.parse(JSON.parse(questions)),
    evidenceIds: evidence.map(({ id }) => id),
  };
}

/** The rows of the plan in the order in which they were taken into it. */
export const planItems = (db: ReadableDb, inquiryId: InquiryId): PlanRecord[] =>
  db
    .prepare<[string], Row>(`${select} WHERE inquiry_id = ? AND removed_at IS NULL ORDER BY row`)
    .all(inquiryId)
    .map((row) => recordOf(db, row));

function checkAuthority(db: ReadableDb, inquiryId: InquiryId, { authorityId }: PlanItemText): void {
  if (authorityId === null) return;
  const named = db
    .prepare('SELECT 1 FROM authorities WHERE id = ? AND inquiry_id = ?')
    .get(authorityId, inquiryId);
  if (named === undefined) throw new AppError('NOT_FOUND');
}

/** Evidence of the same inquiry only. @throws AppError NOT_FOUND */
function linkEvidence(
  db: WritableDb,
  inquiryId: InquiryId,
  id: PlanItemId,
  evidenceIds: readonly EvidenceId[],
): void {
  db.prepare('DELETE FROM plan_item_evidence WHERE item_id = ?').run(id);
  const add = db.prepare(
    `INSERT INTO plan_item_evidence(item_id, evidence_id)
     SELECT ?, id FROM evidence WHERE id = ? AND inquiry_id = ?`,
  );
  for (const evidenceId of new Set(evidenceIds)) {
    if (add.run(id, evidenceId, inquiryId).changes !== 1) throw new AppError('NOT_FOUND');
  }
}

const columnsOf = ({ questionIds, evidenceIds: _, ...item }: PlanItemText) => ({
  ...item,
  questions: JSON.stringify([...new Set(questionIds)]),
});

/** @throws AppError NOT_FOUND when authority or evidence are not of this inquiry. */
export function insertItem(context: Context, inquiryId: InquiryId, item: PlanItemText): PlanItemId {
  const { db } = context;
  checkAuthority(db, inquiryId, item);
  const id = context.newId() as PlanItemId; // a fresh UUID becomes an id here
  db.prepare(
    `INSERT INTO plan_items(id, inquiry_id, what, holder, authority_id, question_ids, due_on, state,
       note, created_at, officer_id)
     VALUES (@id, @inquiryId, @what, @holder, @authorityId, @questions, @dueOn, @state, @note, @at,
       @officer)`,
  ).run({
    ...columnsOf(item),
    id,
    inquiryId,
    at: context.now(),
    officer: context.vault.officer.id,
  });
  linkEvidence(db, inquiryId, id, item.evidenceIds);
  return id;
}

/** @throws AppError NOT_FOUND */
export function updateItem(
  { db }: Context,
  inquiryId: InquiryId,
  id: PlanItemId,
  item: PlanItemText,
): void {
  checkAuthority(db, inquiryId, item);
  const { changes } = db
    .prepare(
      `UPDATE plan_items SET what = @what, holder = @holder, authority_id = @authorityId,
         question_ids = @questions, due_on = @dueOn, state = @state, note = @note
       WHERE id = @id AND inquiry_id = @inquiryId AND removed_at IS NULL`,
    )
    .run({ ...columnsOf(item), id, inquiryId });
  if (changes !== 1) throw new AppError('NOT_FOUND');
  linkEvidence(db, inquiryId, id, item.evidenceIds);
}

/** `at` null takes them back into the plan. @throws AppError NOT_FOUND */
export function setRemoved(
  db: WritableDb,
  inquiryId: InquiryId,
  ids: readonly PlanItemId[],
  at: string | null,
): void {
  const change = db.prepare(
    `UPDATE plan_items SET removed_at = @at
     WHERE id = @id AND inquiry_id = @inquiryId AND (removed_at IS NULL) = (@at IS NOT NULL)`,
  );
  for (const id of new Set(ids)) {
    if (change.run({ id, inquiryId, at }).changes !== 1) throw new AppError('NOT_FOUND');
  }
}

/** Those still open are asked for now; the others stay as they are. */
export function markAsked(db: WritableDb, ids: readonly PlanItemId[]): void {
  const change = db.prepare(
    `UPDATE plan_items SET state = 'asked' WHERE id = ? AND state = 'open' AND removed_at IS NULL`,
  );
  for (const id of ids) change.run(id);
}
