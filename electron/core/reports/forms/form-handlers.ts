import type { ReportId } from '../../../../shared/domain/ids';
import type { Context } from '../../context';
import { staged, type Handlers } from '../../handler';
import { writeFileWhole } from '../../written-file';
import { checkGate } from '../approval-handlers';
import { fileFacts, sha256Of } from '../file-store';
import { findingsJson, renderSummary } from '../pdf';
import { printedModel } from '../printed-model';
import { requireReport, type ReportRecord } from '../report-store';
import { docxOf } from './docx';

interface Input {
  readonly reportId: ReportId;
  readonly path: string;
}

interface Form {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

type Maker = (context: Context, report: ReportRecord) => Promise<Uint8Array>;

/** Made outside the transaction, passed by the gate, logged, and only then written. */
function exported(make: Maker) {
  const prepare = async (context: Context, { reportId }: Input): Promise<Form> => {
    const report = requireReport(context.db, reportId);
    checkGate(context, report);
    const bytes = await make(context, report);
    return { bytes, sha256: sha256Of(bytes) };
  };
  const commit = (context: Context, { reportId }: Input, { sha256 }: Form) => {
    const { inquiryId, id, audience, status } = requireReport(context.db, reportId);
    context.audit({ inquiryId, subject: id, details: { sha256, audience, status } }); // EXP-19
    return { sha256 };
  };
  const disclose = (_: Context, { path }: Input, { bytes }: Form) => writeFileWhole(path, bytes);
  return { prepare, commit, disclose };
}

const docx = exported(async (context, report) => docxOf(await printedModel(context, report)));

const json = exported(async (context, report) =>
  Buffer.from(findingsJson(await printedModel(context, report)), 'utf8'),
);

const summary = exported(async (context, report) =>
  renderSummary(
    {
      model: await printedModel(context, report),
      sha256:
        report.status === 'signed' ? (fileFacts(context.db, report.id)?.sha256 ?? null) : null,
    },
    context.resourcesFolder,
  ),
);

export const formHandlers = {
  'report.exportDocx': staged(docx.prepare, docx.commit, docx.disclose),
  'report.exportJson': staged(json.prepare, json.commit, json.disclose),
  'report.exportSummary': staged(summary.prepare, summary.commit, summary.disclose),
} satisfies Handlers<'report.exportDocx' | 'report.exportJson' | 'report.exportSummary'>;
