import type {
  Contradiction,
  ReasonToLeave,
} from '../../../shared/domain/assessments/contradiction';
import type { InquiryId, OfficerId } from '../../../shared/domain/ids';
import type { AnsweredCase } from '../../../shared/law';
import type { Context } from '../context';
import type { ReadableDb } from '../store';
import { keyOf, sidesOf } from './contradictions-identity';

interface Row {
  readonly contradiction: string;
  readonly sides: string;
  readonly reason: string | null;
  readonly officerName: string;
  readonly at: string;
}

/** Every reason that was given or taken back in the inquiry, the latest first. */
const rowsOf = (db: ReadableDb, inquiryId: InquiryId): Row[] =>
  db
    .prepare<[string], Row>(
      `SELECT r.contradiction AS contradiction, r.sides AS sides, r.reason AS reason,
         o.name AS officerName, r.at AS at
       FROM contradiction_reasons r JOIN officers o ON o.id = r.officer_id
       WHERE r.inquiry_id = ? ORDER BY r.sequence DESC`,
    )
    .all(inquiryId);

/**
 * Gives the reason of a contradiction: that for the sides as they stand, or else the last one given
 * for what stood there before. One that was taken back is none.
 */
export function reasonsIn(
  db: ReadableDb,
  inquiryId: InquiryId,
): (files: readonly AnsweredCase[], contradiction: Contradiction) => ReasonToLeave | null {
  const rows = rowsOf(db, inquiryId);
  return (files, contradiction) => {
    const key = keyOf(contradiction);
    const own = rows.filter((row) => row.contradiction === key);
    const sides = sidesOf(files, contradiction);
    const now = own.find((row) => row.sides === sides);
    const row = now ?? own[0];
    if (row === undefined || row.reason === null) return null;
    const { reason, officerName, at } = row;
    return { reason, officerName, at, isCurrent: now !== undefined };
  };
}

/** Keeps a reason for the sides as they stand; null takes back the one there is. */
export function keepReason(
  { db, vault, now }: Context,
  inquiryId: InquiryId,
  { files, contradiction }: FoundContradiction,
  reason: string | null,
): void {
  db.prepare(
    `INSERT INTO contradiction_reasons(inquiry_id, contradiction, sides, reason, at, officer_id)
     VALUES (@inquiryId, @contradiction, @sides, @reason, @at, @officer)`,
  ).run({
    inquiryId,
    contradiction: keyOf(contradiction),
    sides: sidesOf(files, contradiction),
    reason,
    at: now(),
    officer: vault.officer.id,
  });
}

/** A contradiction with the assessments of the person among which it was found. */
export interface FoundContradiction {
  readonly files: readonly AnsweredCase[];
  readonly contradiction: Contradiction;
}

/** The officers whose reasons a report of this inquiry prints: they wrote on it too. */
export const officersWithReasons = (db: ReadableDb, inquiryId: InquiryId): OfficerId[] =>
  db
    .prepare<[string], OfficerId>(
      `SELECT DISTINCT officer_id FROM contradiction_reasons
       WHERE inquiry_id = ? AND reason IS NOT NULL`,
    )
    .pluck()
    .all(inquiryId);
