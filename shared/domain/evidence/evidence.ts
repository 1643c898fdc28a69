import type { EvidenceId } from '../ids';

/** A file as it was taken in. `sha256` is of the clear file, hexadecimal; `size` in bytes. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly title: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly addedAt: string;
  readonly officerName: string;
  readonly linkedAnswers: number;
}
