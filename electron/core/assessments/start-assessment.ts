import type { Parsed } from '../../../shared/api';
import type { NewSubject } from '../../../shared/domain/assessments/subject';
import type { AssessmentId, AuthorityId, InquiryId } from '../../../shared/domain/ids';
import { isPeriod } from '../../../shared/domain/partial-date';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { requireInquiry } from '../inquiries/detail';
import { touchInquiry } from '../inquiries/search-index';
import { requirePerson } from '../people/person-handlers';
import type { ReadableDb } from '../store';
import { requireEvent } from '../timeline/event-handlers';
import { requireAssessment } from './assessment-store';
import { copyCommonFacts } from './common-facts';
import { evaluateAssessment } from './evaluation';
import { rowOf } from './views';

function requireAuthority(db: ReadableDb, inquiryId: InquiryId, id: AuthorityId): void {
  const found = db
    .prepare('SELECT 1 FROM authorities WHERE id = ? AND inquiry_id = ?')
    .get(id, inquiryId);
  if (found === undefined) throw new AppError('NOT_FOUND');
}

/** @throws AppError NOT_FOUND, DATES_REVERSED */
function checkSubject(db: ReadableDb, inquiryId: InquiryId, subject: NewSubject): void {
  if (subject.kind !== 'system') requireAuthority(db, inquiryId, subject.authorityId);
  if (subject.kind === 'case') {
    requirePerson(db, inquiryId, subject.personId);
    requireEvent(db, inquiryId, subject.eventId);
    return;
  }
  const { from, until } = subject;
  if (from !== null && until !== null && !isPeriod(from, until))
    throw new AppError('DATES_REVERSED');
}

const noSubject = {
  personId: null,
  eventId: null,
  authorityId: null,
  state: null,
  title: null,
  measure: null,
  scope: null,
  from: null,
  until: null,
};

/**
 * Starts the assessment of a case, a measure or a system, and copies the common facts into a case.
 * @throws AppError NOT_FOUND, DATES_REVERSED, ASSESSMENT_EXISTS where the same is assessed already
 */
export function startAssessment(context: Context, input: Parsed<'assessment.create'>) {
  const { db } = context;
  const { inquiryId, subject } = input;
  requireInquiry(db, inquiryId);
  checkSubject(db, inquiryId, subject);
  const id = context.newId() as AssessmentId; // a fresh UUID becomes an id here
  const added = db
    .prepare(
      `INSERT INTO assessments(id, inquiry_id, kind, person_id, event_id, authority_id, state, title,
         measure, scope, period_from, period_until, created_at, officer_id)
       VALUES (@id, @inquiryId, @kind, @personId, @eventId, @authorityId, @state, @title, @measure,
         @scope, @from, @until, @at, @officer)
       ON CONFLICT DO NOTHING`,
    )
    .run({
      ...noSubject,
      ...subject,
      id,
      inquiryId,
      at: context.now(),
      officer: context.vault.officer.id,
    });
  if (added.changes !== 1) throw new AppError('ASSESSMENT_EXISTS');
  const copied = copyCommonFacts(context, requireAssessment(db, id));
  touchInquiry(db, inquiryId, context.now());
  context.audit({
    inquiryId,
    subject: id,
    details: { kind: subject.kind, factsCopied: copied },
  });
  return rowOf(context, evaluateAssessment(context, requireAssessment(db, id)));
}
