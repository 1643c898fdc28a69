import { z } from 'zod';
import type { SubjectKind } from '../assessments/subject';
import type { ReportId } from '../ids';

/** draft → submitted (gate clean) → approved (by a commissioner, not the author) → signed, for good. */
export const ReportStatus = z.enum(['draft', 'submitted', 'approved', 'signed']);
export type ReportStatus = z.infer<typeof ReportStatus>;

export const Audience = z.enum(['authority', 'public', 'internal']);
export type Audience = z.infer<typeof Audience>;

export const ReportText = z.object({
  title: z.string().trim().min(1).max(300),
  addressee: z.string().trim().min(1).max(300),
  audience: Audience,
  summary: z.string().trim().max(12000),
  methodAndLimits: z.string().trim().max(12000),
});
export type ReportText = z.infer<typeof ReportText>;

/** A report printed but not signed: the signed file begins with exactly these bytes. */
export interface ReportProof {
  /** SHA-256 of the unsigned file, hexadecimal. */
  readonly sha256: string;
  readonly pages: number;
  /** The entry of the audit log that is printed in it. */
  readonly auditEntry: number;
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
  readonly approvedByName: string | null;
  readonly returnedReason: string | null;
  readonly signature: {
    readonly signerName: string;
    readonly at: string;
    readonly sha256: string;
    readonly pages: number;
    readonly rootFingerprint: string;
  } | null;
}
