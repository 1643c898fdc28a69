import type { InquiryId, OfficerId } from '../../../shared/domain/ids';
import type { Exclusion, ExclusionGround } from '../../../shared/domain/inquiries/exclusion';
import type { ReadableDb } from '../store';

interface Row {
  readonly officerId: OfficerId;
  readonly officerName: string;
  readonly ground: ExclusionGround;
  readonly reason: string;
  readonly at: string;
  readonly byName: string;
  readonly readmittedAt: string | null;
  readonly readmittedBy: string | null;
  readonly readmissionReason: string | null;
}

/** Everyone who was ever kept away from an inquiry, those in force first. */
export const exclusionsOf = (db: ReadableDb, inquiryId: InquiryId): Exclusion[] =>
  db
    .prepare<[string], Row>(
      `SELECT e.officer_id AS officerId, o.name AS officerName, e.ground AS ground,
         e.reason AS reason, e.excluded_at AS at, b.name AS byName,
         e.readmitted_at AS readmittedAt, r.name AS readmittedBy,
         e.readmission_reason AS readmissionReason
       FROM exclusions e JOIN officers o ON o.id = e.officer_id JOIN officers b ON b.id = e.excluded_by
       LEFT JOIN officers r ON r.id = e.readmitted_by
       WHERE e.inquiry_id = ? ORDER BY e.readmitted_at IS NOT NULL, e.sequence DESC`,
    )
    .all(inquiryId)
    .map(({ readmittedAt, readmittedBy, readmissionReason, ...row }) => ({
      ...row,
      readmitted:
        readmittedAt === null
          ? null
          : { at: readmittedAt, byName: readmittedBy ?? '', reason: readmissionReason ?? '' },
    }));

/** The inquiries that are closed to an officer now, with their reference numbers. */
export const closedTo = (
  db: ReadableDb,
  officerId: OfficerId,
): { readonly id: InquiryId; readonly reference: string }[] =>
  db
    .prepare<[string], { id: InquiryId; reference: string }>(
      `SELECT i.id AS id, i.reference AS reference FROM exclusions e
       JOIN inquiries i ON i.id = e.inquiry_id
       WHERE e.officer_id = ? AND e.readmitted_at IS NULL ORDER BY i.reference`,
    )
    .all(officerId);

export const isClosedTo = (db: ReadableDb, officerId: OfficerId, inquiryId: InquiryId): boolean =>
  closedTo(db, officerId).some(({ id }) => id === inquiryId);
