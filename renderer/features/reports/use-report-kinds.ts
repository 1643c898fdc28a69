import type { SubjectKind } from '../../../shared/domain/assessments/subject';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { reportKinds } from './report-kinds';

/** What a new report of this inquiry can be about. */
export function useReportKinds(): SubjectKind[] {
  const { detail } = useInquiry();
  const findings = useQuery('finding.list', { inquiryId: detail.id }).value ?? [];
  const assessments = useQuery('assessment.list', { inquiryId: detail.id }).value ?? [];
  return reportKinds(findings, assessments);
}
