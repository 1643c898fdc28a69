import type { Report, ReportFile } from '../../../shared/domain/reports/report';
import { partyProfile, profileFor } from '../../../shared/domain/reports/redaction/profile';
import { redacted } from '../../../shared/domain/reports/redaction/redacted';
import type { Redaction } from '../../../shared/domain/reports/redaction/register';
import type { ReportModel } from '../../../shared/domain/reports/report-model';
import type { Context } from '../context';
import { requireInquiry } from '../inquiries/detail';
import { childrenOf } from '../privacy-gate/children';
import { redactionFacts } from '../privacy-gate/redaction-facts';
import { correctionsOf, titleOf } from './correction-store';
import { fileFacts, rootsOf } from './file-store';
import { liveReport } from './model';
import { outOfLawRow } from '../findings/out-of-law';
import type { ReportRecord } from './report-store';
import { signatoriesOf } from './signatory-store';

interface Content {
  readonly model: ReportModel;
  /** Null in reports submitted before it was kept. */
  readonly redaction: Redaction | null;
  readonly findingIds: readonly string[];
  readonly standardsMissing: Report['standardsMissing'];
}

/** The content of a report: frozen once submitted, else as the inquiry stands now. */
export function contentOf(context: Context, report: ReportRecord): Content {
  if (report.frozen !== null) return { ...report.frozen, standardsMissing: [] };
  const { model, redaction, findings, outOfLaw } = liveReport(context, report);
  return {
    model,
    redaction,
    findingIds: findings.map(({ record }) => record.id),
    standardsMissing: outOfLaw.map((light) => {
      const { id, standardTitle } = outOfLawRow(context, light);
      return { id, title: standardTitle };
    }),
  };
}

/** The same as parties may be sent it: of an internal report not what stays inside (EXP-07). */
export function contentForParties(context: Context, report: ReportRecord): Content {
  const content = contentOf(context, report);
  const { audience } = report;
  if (partyProfile(audience) === audience) return content;
  const concernsChild = childrenOf(context, report.inquiryId).size > 0;
  const facts = {
    ...redactionFacts(context, report.inquiryId),
    concernsChild,
    fixed: new Set<string>(),
  };
  const profile = profileFor(partyProfile(audience), concernsChild);
  return { ...content, ...redacted(content.model, profile, facts) };
}

function fileOf({ db }: Context, { id, pages }: ReportRecord): ReportFile | null {
  const facts = fileFacts(db, id);
  if (facts === null) return null;
  return {
    sha256: facts.sha256,
    pages: pages ?? 0,
    isSealed: facts.kinds.includes('seal'),
    timeStamps: facts.kinds.filter((kind) => kind === 'time_stamp').length,
    rootFingerprints: rootsOf(db, id).map(({ fingerprint }) => fingerprint),
  };
}

export function reportView(context: Context, report: ReportRecord): Report {
  const { model, findingIds, standardsMissing } = contentOf(context, report);
  const { id, title, status, authorName, updatedAt, addressee, audience } = report;
  const { subjectKind, summary, methodAndLimits, revision, approvedByName, returnedReason } =
    report;
  return {
    id,
    title,
    subjectKind,
    status,
    authorName,
    updatedAt,
    addressee,
    audience,
    summary,
    methodAndLimits,
    revision,
    reference: requireInquiry(context.db, report.inquiryId).reference,
    findings: model.findings.map((finding, index) => ({
      id: findingIds[index] ?? '',
      title: finding.title,
    })),
    standardsMissing,
    approvedByName,
    returnedReason,
    signatories: signatoriesOf(context.db, id).map(({ officerId, name, signedAt }) => ({
      officerId,
      name,
      signedAt,
    })),
    file: fileOf(context, report),
    corrects: report.corrects === null ? null : titleOf(context.db, report.corrects),
    correctedBy: correctionsOf(context.db, id),
  };
}
