import type { Parsed } from '../../../shared/api';
import { subjectInWords } from '../../../shared/domain/assessments/subject';
import type { OwedView } from '../../../shared/domain/plan/plan-item';
import { casesOf } from '../assessments/contradictions';
import { evaluateAssessment } from '../assessments/evaluation';
import { owedIn } from '../assessments/owed';
import type { Context } from '../context';
import { requireInquiry } from '../inquiries/detail';

/** What part C asks in each person's case; cases that owe nothing are left out. */
export function owedInInquiry(context: Context, { inquiryId }: Parsed<'plan.owed'>): OwedView[] {
  requireInquiry(context.db, inquiryId);
  return casesOf(context.db, inquiryId)
    .map((record): OwedView => {
      const evaluation = evaluateAssessment(context, record);
      const { subject } = record;
      return {
        assessmentId: record.id,
        subjectKind: subject.kind,
        subject: subjectInWords(subject),
        questions: owedIn(context, evaluation, evaluation),
      };
    })
    .filter(({ questions }) => questions.length > 0);
}
