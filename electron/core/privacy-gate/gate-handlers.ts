import type { Parsed } from '../../../shared/api';
import { afterReportStep } from '../../../shared/domain/reports/approval';
import type { GateResult } from '../../../shared/domain/reports/gate/hit';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { addWriter, requireReport, type ReportRecord } from '../reports/report-store';
import { contentOf } from '../reports/report-view';
import { checkReport } from './check';
import { countQuestion } from './often';
import { addRelease, withdrawRelease } from './releases';

const resultFor = (context: Context, report: ReportRecord): GateResult =>
  checkReport(context, report, contentOf(context, report));

/** Logged each time with counts alone, so that nobody tries names against the gate unseen. */
function gate(context: Context, input: Parsed<'report.gate'>): GateResult {
  countQuestion(context);
  const report = requireReport(context.db, input.reportId);
  const result = resultFor(context, report);
  context.audit({
    inquiryId: report.inquiryId,
    subject: report.id,
    details: { hits: result.hits.length, releases: result.releases.length },
  });
  return result;
}

/**
 * Lets one value stand in a draft, for a reason. Whoever does it has written on the report and can
 * neither approve nor sign it. The reason stays out of the log: it may speak of the case.
 */
function release(context: Context, input: Parsed<'report.releaseHit'>): null {
  const { db, vault } = context;
  const report = requireReport(db, input.reportId);
  afterReportStep(report.status, 'edit');
  const hit = resultFor(context, report).hits.find(({ id }) => id === input.hitId);
  if (hit === undefined) throw new AppError('GATE_HIT_GONE');
  const id = addRelease(context, report.id, hit, input.reason);
  addWriter(db, report.id, vault.officer.id);
  context.audit({
    inquiryId: report.inquiryId,
    subject: report.id,
    details: { release: id, kind: hit.kind, scope: hit.scope },
  });
  return null;
}

/** The value blocks again; an approved report can then not be signed. */
function withdraw(context: Context, input: Parsed<'report.withdrawRelease'>): null {
  const report = requireReport(context.db, input.reportId);
  if (report.status === 'signed') throw new AppError('REPORT_STEP_NOT_ALLOWED');
  withdrawRelease(context, report.id, input.releaseId);
  context.audit({
    inquiryId: report.inquiryId,
    subject: report.id,
    details: { release: input.releaseId },
  });
  return null;
}

export const gateHandlers = {
  'report.gate': gate,
  'report.releaseHit': release,
  'report.withdrawRelease': withdraw,
} satisfies Handlers<'report.gate' | 'report.releaseHit' | 'report.withdrawRelease'>;
