import type { Parsed } from '../../../shared/api';
import type { Context } from '../context';
import { storedFile } from './file-store';
import { renderReport } from './pdf';
import { printedModel } from './printed-model';
import { requireReport } from './report-store';

/**
 * The report as a file, to be read in the window: from the first signature on the stored bytes, before
 * it a print of what the report says now, with nothing signed.
 * @throws AppError REPORT_NOT_INTACT, and what `renderReport` throws
 */
export async function printNow(
  context: Context,
  { reportId }: Parsed<'report.print'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const report = requireReport(context.db, reportId);
  const stored = storedFile(context.db, reportId);
  if (stored !== null) return stored.bytes;
  return renderReport(await printedModel(context, report), context.resourcesFolder);
}
