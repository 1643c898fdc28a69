import type { FindingId } from '../../../shared/domain/ids';
import type { AssessmentRecord } from '../assessments/assessment-store';
import { evaluateAssessment } from '../assessments/evaluation';
import type { Context } from '../context';
import { draftedConclusion } from './draft';
import { findingsOf, updateText, type FindingRecord } from './finding-store';
import { groundsOf } from './light';

/** The conclusions that findings would be drafted with; null where nothing carries one. */
export type Drafts = ReadonlyMap<FindingId, string | null>;

const undecidedOrAccepted = ({ db }: Context, { id, inquiryId }: AssessmentRecord) =>
  findingsOf(db, inquiryId).filter(
    ({ assessmentId, status }) => assessmentId === id && status !== 'rejected',
  );

/** As the results of the assessment stand now. */
export function draftsOf(context: Context, record: AssessmentRecord): Drafts {
  const findings = undecidedOrAccepted(context, record);
  if (findings.length === 0) return new Map();
  const evaluation = evaluateAssessment(context, record);
  const draft = ({ standardId }: FindingRecord): string | null => {
    const grounds = groundsOf(context, evaluation, standardId);
    return grounds?.isCarried === true ? draftedConclusion(context, evaluation, grounds) : null;
  };
  return new Map(findings.map((finding) => [finding.id, draft(finding)]));
}

export interface Redrafted {
  /** Proposed findings in which the new sentence took the place of the drafted one. */
  readonly redrafted: number;
  /** Accepted findings that stay as they were accepted, and are marked. */
  readonly changed: number;
}

/**
 * After a change of what an assessment is about: a drafted sentence that still stands in a proposed
 * finding is drafted anew; what an officer wrote, and what was accepted, stays.
 * `before`: the drafts before the change.
 */
export function redraft(context: Context, record: AssessmentRecord, before: Drafts): Redrafted {
  const now = draftsOf(context, record);
  const differing = undecidedOrAccepted(context, record).filter(
    ({ id }) => now.get(id) !== before.get(id),
  );
  const drafted = differing.filter((finding) => {
    const [was, is] = [before.get(finding.id), now.get(finding.id)];
    if (finding.status !== 'proposed' || typeof was !== 'string' || typeof is !== 'string')
      return false;
    if (!finding.conclusion.includes(was)) return false;
    const conclusion = finding.conclusion.replace(was, () => is);
    updateText(context, finding.id, finding.revision, { ...finding, conclusion });
    return true;
  });
  return {
    redrafted: drafted.length,
    changed: differing.filter(({ status }) => status === 'accepted').length,
  };
}
