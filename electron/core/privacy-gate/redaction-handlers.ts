import type { Parsed } from '../../../shared/api';
import { afterReportStep } from '../../../shared/domain/reports/approval';
import type { RedactionView } from '../../../shared/domain/reports/redaction/redaction-view';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { addWriter, requireReport, type ReportRecord } from '../reports/report-store';
import { contentForParties, contentOf } from '../reports/report-view';
import { combinationsOf, paragraphsToRead } from './inference';
import { addKept, withdrawKept } from './kept-store';
import { marksOf, setMark } from './place-marks';
import { redactionFacts } from './redaction-facts';

function viewOf(context: Context, report: ReportRecord): RedactionView {
  const content = contentOf(context, report);
  const marks = marksOf(context.db);
  const { places } = redactionFacts(context, report.inquiryId);
  return {
    redaction: content.redaction,
    // an internal report is stopped by none, but the drafts that parties are sent of it are
    combinations: combinationsOf(context, report, contentForParties(context, report)),
    toRead: paragraphsToRead(content),
    places: places.map(({ name }) => ({ name, mark: marks.get(name) ?? null })),
  };
}

/**
 * Lets clues stand together in a draft, for a reason. Whoever does it has written on the report. The
 * reason stays out of the log: it may speak of the case.
 */
function keep(context: Context, input: Parsed<'report.keepCombination'>): null {
  const { db, vault } = context;
  const report = requireReport(db, input.reportId);
  afterReportStep(report.status, 'edit');
  const found = combinationsOf(context, report, contentForParties(context, report)).find(
    ({ id }) => id === input.combinationId,
  );
  if (found === undefined) throw new AppError('COMBINATION_GONE');
  if (found.isForbidden) throw new AppError('COMBINATION_OF_CHILD');
  if (found.kept !== null) return null;
  const { id: combination, where, clues } = found;
  const id = addKept(context, report.id, { combination, where, clues, reason: input.reason });
  addWriter(db, report.id, vault.officer.id);
  context.audit({
    inquiryId: report.inquiryId,
    subject: report.id,
    details: { kept: id, clues: clues.join(', ') },
  });
  return null;
}

/** It stops the report again; an approved one can then not be signed. */
function withdraw(context: Context, input: Parsed<'report.withdrawKept'>): null {
  const report = requireReport(context.db, input.reportId);
  if (report.status === 'signed') throw new AppError('REPORT_STEP_NOT_ALLOWED');
  withdrawKept(context, report.id, input.keptId);
  context.audit({
    inquiryId: report.inquiryId,
    subject: report.id,
    details: { kept: input.keptId },
  });
  return null;
}

/** Holds for the whole institution. The place itself stays out of the log. */
function mark(context: Context, input: Parsed<'place.mark'>): null {
  setMark(context, input);
  context.audit({
    inquiryId: null,
    subject: context.vault.officer.id,
    details: { size: input.size, hasRegion: input.region === '' ? 0 : 1 },
  });
  return null;
}

export const redactionHandlers = {
  'report.redaction': (context, { reportId }) =>
    viewOf(context, requireReport(context.db, reportId)),
  'report.keepCombination': keep,
  'report.withdrawKept': withdraw,
  'place.mark': mark,
} satisfies Handlers<
  'report.redaction' | 'report.keepCombination' | 'report.withdrawKept' | 'place.mark'
>;
