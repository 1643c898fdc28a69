import { z } from 'zod';
import type { SubjectKind } from '../assessments/subject';
import type { OfficerId, ReportId } from '../ids';

/** draft → submitted (gate clean) → approved (by a commissioner, not the author) → signed, for good. */
export const ReportStatus = z.enum(['draft', 'submitted', 'approved', 'signed']);
export type ReportStatus = z.infer<typeof ReportStatus>;

export const Audience = z.enum(['internal', 'authority', 'complainant', 'public', 'child']);
export type Audience = z.infer<typeof Audience>;

export const ReportText = z.object({
  title: z.string().trim().min(1).max(300),
  addressee: z.string().trim().min(1).max(300),
  audience: Audience,
  summary: z.string().trim().max(12000),
  methodAndLimits: z.string().trim().max(12000),
});
export type ReportText = z.infer<typeof ReportText>;

/** What a signatory is about to sign: the signed file begins with exactly these bytes. */
export interface ReportProof {
  /** SHA-256 of the file as it is now, hexadecimal: unsigned, or with the signatures before. */
  readonly sha256: string;
  readonly pages: number;
  /** The entry of the audit log that is printed in it. */
  readonly auditEntry: number;
}

/** Who is to sign, in the order of the printed blocks; anybody may be the first. */
export interface ReportSignatory {
  /** Null where an earlier Amparo noted only the name. */
  readonly officerId: OfficerId | null;
  readonly name: string;
  readonly signedAt: string | null;
}

/** The file of a report, from the first signature on. */
export interface ReportFile {
  /** SHA-256 of the file with all that was added, hexadecimal. */
  readonly sha256: string;
  readonly pages: number;
  /** Certified by the institution: a reader of the file refuses other changes than signatures. */
  readonly isSealed: boolean;
  /** Time stamps of third parties that were added since. */
  readonly timeStamps: number;
  /** SHA-256 of the roots that a reader has to trust, upper-case hexadecimal in pairs. */
  readonly rootFingerprints: readonly string[];
}

export interface ReportRow {
  readonly id: ReportId;
  readonly title: string;
  /** It holds the findings and the annex of subjects of this kind only. */
  readonly subjectKind: SubjectKind;
  readonly status: ReportStatus;
  readonly authorName: string;
  readonly updatedAt: string;
}

export interface Report extends ReportRow, Readonly<ReportText> {
  readonly revision: number;
  readonly reference: string;
  readonly findings: readonly { readonly id: string; readonly title: string }[];
  /** Accepted findings that stay out while the law in force does not hold their standards. */
  readonly standardsMissing: readonly { readonly id: string; readonly title: string }[];
  readonly approvedByName: string | null;
  readonly returnedReason: string | null;
  /** Empty while nobody is named: then whoever signs is the only signatory. */
  readonly signatories: readonly ReportSignatory[];
  /** Null until somebody has signed. */
  readonly file: ReportFile | null;
  /** The signed report that this one corrects. */
  readonly corrects: { readonly id: ReportId; readonly title: string } | null;
  readonly correctedBy: readonly {
    readonly id: ReportId;
    readonly title: string;
    readonly status: ReportStatus;
  }[];
}
