import type { Parsed } from '../../../shared/api';
import { checkFourEyes } from '../../../shared/domain/reports/approval';
import { signatoryField } from '../../../shared/domain/reports/signature-fields';
import type { OfficerId } from '../../../shared/domain/ids';
import type { Report } from '../../../shared/domain/reports/report';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { listOfficers } from '../vault';
import { afterStep } from './approval-handlers';
import { fileFacts } from './file-store';
import { requireReport, writersOf, type ReportRecord } from './report-store';
import { setSignatories, signatoriesOf, type SignatoryRecord } from './signatory-store';

/** Those who are named, else the officer who has the vault open, alone. */
export function signatoriesToBe(
  { db, vault }: Pick<Context, 'db' | 'vault'>,
  { id }: Pick<ReportRecord, 'id'>,
): SignatoryRecord[] {
  const named = signatoriesOf(db, id);
  const { officer } = vault;
  return named.length > 0
    ? named
    : [{ officerId: officer.id, name: officer.name, field: signatoryField(1), signedAt: null }];
}

/** The officer's own place among the signatories. @throws AppError REPORT_NOT_SIGNATORY */
export function ownPlace(context: Context, report: ReportRecord): SignatoryRecord {
  const own = signatoriesToBe(context, report).find(
    ({ officerId, signedAt }) => officerId === context.vault.officer.id && signedAt === null,
  );
  if (own === undefined) throw new AppError('REPORT_NOT_SIGNATORY');
  return own;
}

function signatoriesOfOfficers(
  { db }: Context,
  officerIds: readonly OfficerId[],
): SignatoryRecord[] {
  const officers = new Map(listOfficers(db).map((officer) => [officer.id, officer]));
  return officerIds.map((officerId, index) => {
    const officer = officers.get(officerId);
    const maySign = officer?.roles.includes('commissioner') === true && !officer.suspended;
    if (officer === undefined || !maySign) throw new AppError('SIGNATORY_NOT_COMMISSIONER');
    return { officerId, name: officer.name, field: signatoryField(index + 1), signedAt: null };
  });
}

export function nameSignatories(
  context: Context,
  { reportId, officerIds }: Parsed<'report.nameSignatories'>,
): Report {
  const { db, vault } = context;
  const report = requireReport(db, reportId);
  if (report.status === 'signed') throw new AppError('REPORT_STEP_NOT_ALLOWED');
  const isCommissioner = vault.officer.roles.includes('commissioner');
  if (report.status !== 'draft' && !isCommissioner) throw new AppError('NOT_ALLOWED');
  if (fileFacts(db, reportId) !== null) throw new AppError('REPORT_SIGNING_BEGUN');
  const signatories = signatoriesOfOfficers(context, officerIds);
  const writers = writersOf(db, reportId);
  for (const officerId of officerIds) checkFourEyes(writers, officerId);
  setSignatories(db, reportId, signatories);
  db.prepare('UPDATE reports SET revision = revision + 1, updated_at = ? WHERE id = ?').run(
    context.now(),
    reportId,
  );
  return afterStep(context, report, { signatories: officerIds.length });
}
