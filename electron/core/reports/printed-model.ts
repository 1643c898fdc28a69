import { z } from 'zod';
import type { ReportModel } from '../../../shared/domain/reports/report-model';
import { AppError } from '../../../shared/errors';
import { extractAttachments } from '../../../shared/verify';
import type { Context } from '../context';
import { fileFacts, storedFile } from './file-store';
import type { ReportRecord } from './report-store';
import { contentOf } from './report-view';
import { signatoriesOf } from './signatory-store';
import { signatoryRole } from './signing';

/** What signing adds to the frozen content, as the attachment of the signed file has it. */
const Attached = z.object({
  report: z.object({ date: z.string() }),
  auditLogHead: z.object({ sequence: z.number().int(), hash: z.string() }),
});

/** What was noted at the first signature, from the file itself. @throws AppError REPORT_NOT_INTACT */
async function attachedTo(file: Uint8Array) {
  const [attachment] = await extractAttachments(file);
  if (attachment === undefined) throw new AppError('REPORT_NOT_INTACT');
  const { report, auditLogHead } = Attached.parse(
    JSON.parse(new TextDecoder().decode(attachment.bytes)),
  );
  return { date: report.date, auditHead: auditLogHead };
}

/**
 * The content to show, with those who are named to sign; from the first signature on, with the day and
 * the head of the audit log that stand in the file. @throws AppError REPORT_NOT_INTACT where that file
 * is damaged
 */
export async function printedModel(context: Context, report: ReportRecord): Promise<ReportModel> {
  const { model } = contentOf(context, report);
  const named = signatoriesOf(context.db, report.id);
  const signatories = named.map(({ name, field }) => ({ name, role: signatoryRole, field }));
  const shown = signatories.length === 0 ? model : { ...model, signatories };
  const stored = storedFile(context.db, report.id);
  if (stored === null) return shown;
  const isSealed = fileFacts(context.db, report.id)?.kinds.includes('seal') === true;
  return { ...shown, ...(await attachedTo(stored.bytes)), isSealed };
}
