import type {
  AssessmentId,
  AuthorityId,
  EventId,
  InquiryId,
  PersonId,
} from '../../../shared/domain/ids';
import { pseudonymOf } from '../../../shared/domain/people/pseudonym';
import { AppError } from '../../../shared/errors';
import type { ReadableDb } from '../store';

/** An assessment with what its row shows of person, event and authority. */
export interface AssessmentRecord {
  readonly id: AssessmentId;
  readonly inquiryId: InquiryId;
  readonly personId: PersonId;
  readonly pseudonym: string;
  readonly eventId: EventId;
  readonly eventTitle: string;
  /** Partial date as entered. */
  readonly eventStartsOn: string;
  readonly authorityId: AuthorityId;
  readonly authorityName: string;
  readonly state: string;
}

interface Row extends Omit<AssessmentRecord, 'pseudonym'> {
  readonly personNumber: number;
}

const select = `SELECT s.id AS id, s.inquiry_id AS inquiryId, s.person_id AS personId,
    p.number AS personNumber, s.event_id AS eventId, e.title AS eventTitle,
    e.starts_on AS eventStartsOn, s.authority_id AS authorityId, u.name AS authorityName,
    u.state AS state
  FROM assessments s JOIN persons p ON p.id = s.person_id JOIN events e ON e.id = s.event_id
  JOIN authorities u ON u.id = s.authority_id`;

const recordOf = ({ personNumber, ...rest }: Row): AssessmentRecord => ({
  ...rest,
  pseudonym: pseudonymOf(personNumber),
});

export const assessmentsOf = (db: ReadableDb, inquiryId: InquiryId): AssessmentRecord[] =>
  db
    .prepare<[string], Row>(`${select} WHERE s.inquiry_id = ? ORDER BY s.created_at, s.id`)
    .all(inquiryId)
    .map(recordOf);

/** @throws AppError NOT_FOUND */
export function requireAssessment(db: ReadableDb, id: AssessmentId): AssessmentRecord {
  const row = db.prepare<[string], Row>(`${select} WHERE s.id = ?`).get(id);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return recordOf(row);
}

/** Other assessments of the same person and event, the newest first. */
export const siblingsOf = (db: ReadableDb, record: AssessmentRecord): AssessmentRecord[] =>
  db
    .prepare<[string, string, string], Row>(
      `${select} WHERE s.person_id = ? AND s.event_id = ? AND s.id <> ? ORDER BY s.created_at DESC`,
    )
    .all(record.personId, record.eventId, record.id)
    .map(recordOf);
