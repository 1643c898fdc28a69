import type { Subject } from '../../../shared/domain/assessments/subject';
import { subjectInWords } from '../../../shared/domain/assessments/subject';
import type { InquiryId } from '../../../shared/domain/ids';
import type { FindingChange, ProfileImpact } from '../../../shared/domain/profiles/views';
import { contextOn, evaluate, fits, resultChanges, type StandardResult } from '../../../shared/law';
import type { AssessmentRecord } from '../assessments/assessment-store';
import { checklistsWorkedOn, evaluateAssessment, type Evaluation } from '../assessments/evaluation';
import type { Context } from '../context';
import { draftedConclusion } from '../findings/draft';
import { findingsOf, type FindingRecord } from '../findings/finding-store';
import { groundsOf } from '../findings/light';
import { requireInquiry } from '../inquiries/detail';
import { recordedAfter, type LawChange } from './recorded-after';

function worked(
  context: Context,
  evaluation: Evaluation,
  { kind }: Subject,
): ReadonlyMap<string, StandardResult> {
  const checklists = new Set(checklistsWorkedOn(context, evaluation));
  const shown = [...evaluation.results].filter(([id]) => {
    const standard = context.law.standards.get(id);
    return standard !== undefined && checklists.has(standard.checklist) && fits(standard, kind);
  });
  return new Map(shown);
}

/** The sentence that the finding would be drafted with; null where its result carries none. */
function conclusionIn(context: Context, evaluation: Evaluation, standardId: string): string | null {
  const grounds = groundsOf(context, evaluation, standardId);
  return grounds?.isCarried === true ? draftedConclusion(context, evaluation, grounds) : null;
}

function findingChange(
  context: Context,
  [before, after]: readonly [Evaluation, Evaluation],
  { id, standardId, status, conclusion }: FindingRecord,
): FindingChange[] {
  const [was, is] = [before, after].map((one) => conclusionIn(context, one, standardId));
  if (was === is || was === undefined || is === undefined) return [];
  const title = context.law.standards.get(standardId)?.title ?? '';
  const isEdited = was === null || !conclusion.includes(was);
  return [{ findingId: id, standardId, title, status, before: was, after: is, isEdited }];
}

/** What the change would do to one assessment; null where nothing reads differently. */
export function impactOn(
  context: Context,
  record: AssessmentRecord,
  change: LawChange,
): ProfileImpact | null {
  const { db, law } = context;
  const before = evaluateAssessment(context, record);
  const legal = contextOn(recordedAfter(context, record, change), before.day);
  const after = { ...before, legal, results: evaluate(law, before.file, legal) };
  const { subject, inquiryId } = record;
  const results = resultChanges(
    { law, results: worked(context, before, subject) },
    { law, results: worked(context, after, subject) },
  );
  const findings = findingsOf(db, inquiryId)
    .filter(({ assessmentId, status }) => assessmentId === record.id && status !== 'rejected')
    .flatMap((finding) => findingChange(context, [before, after], finding));
  if (results.length === 0 && findings.length === 0) return null;
  return {
    assessmentId: record.id,
    inquiryId,
    reference: referenceOf(context, inquiryId),
    subject: subjectInWords(subject),
    results,
    findings,
  };
}

const referenceOf = ({ db }: Context, id: InquiryId): string => requireInquiry(db, id).reference;
