import type { AssessmentRow } from '../../../shared/domain/assessments/assessment';
import type { SubjectKind } from '../../../shared/domain/assessments/subject';
import type { FindingRow } from '../../../shared/domain/findings/finding';

export const reportKindTeaches: Readonly<Record<SubjectKind, string>> = {
  case: 'Holds the findings on persons’ cases, and their annex.',
  measure: 'Holds the findings on laws, policies, practices and operations, and their annex.',
  system: 'Holds the findings on a State’s law and system over a period, and their annex.',
};

/**
 * Whom a new report is proposed to be for. A State's system is no respondent's alone: which of its
 * bodies is to act on the report is the officer's choice, so nothing is proposed.
 */
export const proposedAddressee = (
  kind: SubjectKind,
  authorities: readonly { readonly name: string }[],
): string => (kind === 'system' ? '' : (authorities[0]?.name ?? ''));

const order: readonly SubjectKind[] = ['case', 'measure', 'system'];

/**
 * What a new report can be about: subjects with accepted findings; where nothing is accepted, those
 * that were assessed, since a report may say that the institution makes no finding.
 */
export function reportKinds(
  findings: readonly Pick<FindingRow, 'status' | 'subject'>[],
  assessments: readonly Pick<AssessmentRow, 'subject'>[],
): SubjectKind[] {
  const accepted = findings.filter(({ status }) => status === 'accepted');
  const about = accepted.length > 0 ? accepted : assessments;
  const kinds = new Set(about.map(({ subject }) => subject.kind));
  return kinds.size === 0 ? ['case'] : order.filter((kind) => kinds.has(kind));
}
