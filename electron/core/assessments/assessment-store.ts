import type {
  AssessmentId,
  AuthorityId,
  EventId,
  InquiryId,
  PersonId,
} from '../../../shared/domain/ids';
import type { MeasureKind, Subject, SubjectKind } from '../../../shared/domain/assessments/subject';
import { pseudonymOf } from '../../../shared/domain/people/pseudonym';
import { AppError } from '../../../shared/errors';
import type { ReadableDb } from '../store';

/** An assessment with what it audits. */
export interface AssessmentRecord<S extends Subject = Subject> {
  readonly id: AssessmentId;
  readonly inquiryId: InquiryId;
  readonly subject: S;
}

/** Which columns hold a value follows from the kind; the table's CHECKs see to it. */
type Row = { readonly id: AssessmentId; readonly inquiryId: InquiryId } & (
  | {
      readonly kind: 'case';
      readonly personId: PersonId;
      readonly personNumber: number;
      readonly eventId: EventId;
      readonly eventTitle: string;
      readonly eventStartsOn: string;
      readonly eventEndsOn: string | null;
      readonly authorityId: AuthorityId;
      readonly authorityName: string;
      readonly state: string;
    }
  | {
      readonly kind: 'measure';
      readonly title: string;
      readonly measure: MeasureKind;
      readonly scope: string;
      readonly authorityId: AuthorityId;
      readonly authorityName: string;
      readonly state: string;
      readonly from: string | null;
      readonly until: string | null;
    }
  | {
      readonly kind: 'system';
      readonly title: string;
      readonly state: string;
      readonly from: string | null;
      readonly until: string | null;
    }
);

const select = `SELECT s.id AS id, s.inquiry_id AS inquiryId, s.kind AS kind, s.person_id AS personId,
    p.number AS personNumber, s.event_id AS eventId, e.title AS eventTitle,
    e.starts_on AS eventStartsOn, e.ends_on AS eventEndsOn, s.authority_id AS authorityId,
    u.name AS authorityName, ifnull(s.state, u.state) AS state, s.title AS title,
    s.measure AS measure, s.scope AS scope, s.period_from AS "from", s.period_until AS until
  FROM assessments s LEFT JOIN persons p ON p.id = s.person_id
  LEFT JOIN events e ON e.id = s.event_id LEFT JOIN authorities u ON u.id = s.authority_id`;

function subjectOf(row: Row): Subject {
  switch (row.kind) {
    case 'case': {
      const { kind, personId, eventId, eventTitle, eventStartsOn, eventEndsOn } = row;
      const { authorityId, authorityName, state } = row;
      const event = { eventId, eventTitle, eventStartsOn, eventEndsOn };
      const pseudonym = pseudonymOf(row.personNumber);
      return { kind, personId, pseudonym, ...event, authorityId, authorityName, state };
    }
    case 'measure': {
      const { kind, title, measure, scope, authorityId, authorityName, state, from, until } = row;
      return { kind, title, measure, scope, authorityId, authorityName, state, from, until };
    }
    case 'system': {
      const { kind, title, state, from, until } = row;
      return { kind, title, state, from, until };
    }
  }
}

const recordOf = (row: Row): AssessmentRecord => ({
  id: row.id,
  inquiryId: row.inquiryId,
  subject: subjectOf(row),
});

/** Of one kind, or of every kind where none is named; in the order in which they were started. */
export const assessmentsOf = (
  db: ReadableDb,
  inquiryId: InquiryId,
  kind: SubjectKind | null = null,
): AssessmentRecord[] =>
  db
    .prepare<[{ inquiryId: string; kind: string | null }], Row>(
      `${select} WHERE s.inquiry_id = @inquiryId AND s.kind = ifnull(@kind, s.kind)
       ORDER BY s.created_at, s.id`,
    )
    .all({ inquiryId, kind })
    .map(recordOf);

/** @throws AppError NOT_FOUND */
export function requireAssessment(db: ReadableDb, id: AssessmentId): AssessmentRecord {
  const row = db.prepare<[string], Row>(`${select} WHERE s.id = ?`).get(id);
  if (row === undefined) throw new AppError('NOT_FOUND');
  return recordOf(row);
}

/** Other assessments of the same person and event, the newest first; only cases have any. */
export const siblingsOf = (
  db: ReadableDb,
  { id, subject }: AssessmentRecord,
): AssessmentRecord[] =>
  subject.kind !== 'case'
    ? []
    : db
        .prepare<[string, string, string], Row>(
          `${select} WHERE s.person_id = ? AND s.event_id = ? AND s.id <> ?
           ORDER BY s.created_at DESC`,
        )
        .all(subject.personId, subject.eventId, id)
        .map(recordOf);
