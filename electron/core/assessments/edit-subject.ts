import type { Parsed } from '../../../shared/api';
import type { SubjectEdit } from '../../../shared/domain/assessments/subject';
import { isPeriod } from '../../../shared/domain/partial-date';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { draftsOf, redraft, type Redrafted } from '../findings/redraft';
import { touchInquiry } from '../inquiries/search-index';
import { requireAssessment, type AssessmentRecord } from './assessment-store';

/** Which of them differ, by name alone: a title can name what must not stand in the log. */
function changedParts({ subject }: AssessmentRecord, edit: SubjectEdit): string {
  if (subject.kind === 'case') return '';
  const isPeriodSame = subject.from === edit.from && subject.until === edit.until;
  const isScopeSame =
    subject.kind !== 'measure' || edit.kind !== 'measure' || subject.scope === edit.scope;
  return [
    ...(subject.title === edit.title ? [] : ['title']),
    ...(isScopeSame ? [] : ['scope']),
    ...(isPeriodSame ? [] : ['period']),
  ].join(' ');
}

/**
 * Corrects what a measure or a system is called and its period, on whose last day the law is looked at.
 * The results follow in the same transaction, as after any change of an assessment.
 * @throws AppError NOT_FOUND where it is of another kind, DATES_REVERSED, ASSESSMENT_EXISTS
 */
export function editSubject(
  context: Context,
  { assessmentId, subject }: Parsed<'assessment.editSubject'>,
): Redrafted {
  const { db } = context;
  const record = requireAssessment(db, assessmentId);
  if (record.subject.kind !== subject.kind) throw new AppError('NOT_FOUND');
  const { from, until } = subject;
  if (from !== null && until !== null && !isPeriod(from, until))
    throw new AppError('DATES_REVERSED');
  const before = draftsOf(context, record);
  const { changes } = db
    .prepare(
      `UPDATE OR IGNORE assessments SET title = @title, scope = @scope, period_from = @from,
         period_until = @until
       WHERE id = @assessmentId`,
    )
    .run({ scope: null, ...subject, assessmentId });
  if (changes !== 1) throw new AppError('ASSESSMENT_EXISTS');
  const redrafted = redraft(context, requireAssessment(db, assessmentId), before);
  touchInquiry(db, record.inquiryId, context.now());
  context.audit({
    inquiryId: record.inquiryId,
    subject: assessmentId,
    details: {
      changed: changedParts(record, subject),
      redrafted: redrafted.redrafted,
      changedFindings: redrafted.changed,
    },
  });
  return redrafted;
}
