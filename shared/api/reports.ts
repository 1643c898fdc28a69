import { z } from 'zod';
import { SubjectKind } from '../domain/assessments/subject';
import { InquiryId, OfficerId, ReportId } from '../domain/ids';
import {
  ReportText,
  type Report,
  type ReportProof,
  type ReportRow,
} from '../domain/reports/report';
import { mostSignatories } from '../domain/reports/signature-fields';
import type { GateResult } from '../domain/reports/gate/hit';
import type { ReportModel } from '../domain/reports/report-model';
import type { VerificationReport } from '../verify';
import { chosenPath } from './chosen-path';
import { command, query } from './operation';

const work = { roles: ['investigator'] } as const;
const sign = { roles: ['commissioner'] } as const;
const report = { reportId: ReportId };

export const reportOperations = {
  'report.list': query<readonly ReportRow[]>()(z.object({ inquiryId: InquiryId })),
  'report.create': command<Report>()(
    z.object({
      inquiryId: InquiryId,
      subjectKind: SubjectKind.default('case'),
      text: ReportText,
    }),
    work,
  ),
  'report.get': query<Report>()(z.object(report)),
  'report.update': command<Report>()(
    z.object({ ...report, revision: z.number().int(), text: ReportText }),
    work,
  ),
  /** The content as it will be printed. */
  'report.preview': query<ReportModel>()(z.object(report)),
  /** The same as the PDF that it is now: unsigned, or from the first signature on the file itself. */
  'report.print': query<Uint8Array<ArrayBuffer>>()(z.object(report)),
  /** Privacy gate: every protected value found in text, metadata or attachment. Logged. */
  'report.gate': command<GateResult>()(z.object(report)),
  /** A reasoned decision that one value may stand in this draft; the approval confirms it (EXP-06). */
  'report.releaseHit': command<null>()(
    z.object({
      ...report,
      hitId: z.string().min(1).max(100),
      reason: z.string().trim().min(10).max(1000),
    }),
    work,
  ),
  'report.withdrawRelease': command<null>()(z.object({ ...report, releaseId: z.uuid() }), {
    roles: ['investigator', 'commissioner'],
  }),
  'report.submit': command<Report>()(z.object(report), work),
  'report.approve': command<Report>()(z.object(report), sign),
  'report.returnToAuthor': command<Report>()(
    z.object({ ...report, reason: z.string().trim().min(3).max(2000) }),
    sign,
  ),
  /**
   * Who is to sign, in the order of their blocks; nobody: whoever signs is the only signatory. Of a
   * draft by those who work on it, later by a commissioner; not once somebody has signed.
   */
  'report.nameSignatories': command<Report>()(
    z.object({
      ...report,
      officerIds: z
        .array(OfficerId)
        .max(mostSignatories)
        .refine((all) => new Set(all).size === all.length),
    }),
    { roles: ['investigator', 'commissioner'] },
  ),
  /** The file that would be signed now; what a signatory looks at before signing. */
  'report.proof': query<ReportProof>()(z.object(report), sign),
  /**
   * `proof`: the SHA-256 of the file that the signatory was shown; signing then refuses to sign any
   * other. Null where nobody was shown one. The first to sign has the institution's seal set too.
   */
  'report.sign': command<Report>()(
    z.object({
      ...report,
      proof: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable()
        .default(null),
    }),
    sign,
  ),
  /** Writes a request for a time stamp (RFC 3161), to be carried to an authority by a connected machine. */
  'report.timeStampRequest': command<{ readonly sha256: string }>()(
    z.object({ ...report, path: chosenPath('saveTimeStampRequest') }),
    { roles: ['investigator', 'commissioner'] },
  ),
  /** Adds the authority's answer to the signed file, with what checks it in later years. */
  'report.importTimeStamp': command<Report>()(
    z.object({ ...report, path: chosenPath('timeStampReply') }),
    { roles: ['investigator', 'commissioner'] },
  ),
  /** Writes the signed PDF and, beside it, the institution's root certificate. */
  'report.export': command<{ readonly sha256: string }>()(
    z.object({ ...report, path: chosenPath('savePdf') }),
  ),
  /**
   * Writes another form of the report than the signed PDF: its text for editing, its findings as data,
   * or a summary on one page. Each passes the privacy gate anew.
   */
  'report.exportDocx': command<{ readonly sha256: string }>()(
    z.object({ ...report, path: chosenPath('saveDocx') }),
    { roles: ['investigator', 'commissioner'] },
  ),
  'report.exportJson': command<{ readonly sha256: string }>()(
    z.object({ ...report, path: chosenPath('saveJson') }),
    { roles: ['investigator', 'commissioner'] },
  ),
  'report.exportSummary': command<{ readonly sha256: string }>()(
    z.object({ ...report, path: chosenPath('savePdf') }),
    { roles: ['investigator', 'commissioner'] },
  ),
  /** Needs no vault. Without `rootPath` the open vault's own root is used, if a vault is open. */
  'verify.file': query<VerificationReport>()(
    z.object({ path: chosenPath('pdf'), rootPath: chosenPath('certificate').nullable() }),
    { needs: 'nothing' },
  ),
};
