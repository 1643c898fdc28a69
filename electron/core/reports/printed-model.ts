import { z } from 'zod';
import type { ReportModel } from '../../../shared/domain/reports/report-model';
import { AppError } from '../../../shared/errors';
import { extractAttachments } from '../../../shared/verify';
import type { Context } from '../context';
import { signatureField } from './model';
import type { ReportRecord } from './report-store';
import { contentOf } from './report-view';

/** What signing adds to the frozen content, as the attachment of the signed file has it. */
const Attached = z.object({
  report: z.object({ date: z.string() }),
  auditLogHead: z.object({ sequence: z.number().int(), hash: z.string() }),
});

function signedFile({ db }: Context, { id }: ReportRecord): Uint8Array {
  const row = db
    .prepare<[string], { pdf: Buffer | null }>('SELECT pdf FROM reports WHERE id = ?')
    .get(id);
  if (row === undefined || row.pdf === null) throw new AppError('NOT_FOUND');
  return new Uint8Array(row.pdf);
}

/**
 * The content to show: of a signed report, with the day, the signatory and the head of the audit log
 * that stand in the signed file. @throws AppError REPORT_NOT_INTACT where that file is damaged
 */
export async function printedModel(context: Context, report: ReportRecord): Promise<ReportModel> {
  const { model } = contentOf(context, report);
  if (report.signature === null) return model;
  const [attachment] = await extractAttachments(signedFile(context, report));
  if (attachment === undefined) throw new AppError('REPORT_NOT_INTACT');
  const attached = Attached.parse(JSON.parse(new TextDecoder().decode(attachment.bytes)));
  return {
    ...model,
    date: attached.report.date,
    auditHead: attached.auditLogHead,
    signatories: [
      { name: report.signature.signerName, role: 'Commissioner', field: signatureField },
    ],
  };
}
