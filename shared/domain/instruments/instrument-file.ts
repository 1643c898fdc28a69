import { z } from 'zod';

/** Where an instrument file comes from: with Amparo, or written by the institution. */
export const Origin = z.enum(['bundled', 'institution']);
export type Origin = z.infer<typeof Origin>;

/** Who signed a file, as its certificate says. `trusted`: this institution's root vouches for it. */
export const Author = z.object({
  name: z.string(),
  organisation: z.string(),
  /** SHA-256 of the certificate, hexadecimal. */
  fingerprint: z.string(),
  trusted: z.boolean(),
});
export type Author = z.infer<typeof Author>;

/** A fault in an instrument file, with the line in which it stands. */
export interface InstrumentFault {
  /** Stable code of shared/errors/law.ts. */
  readonly code: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** One sentence: what is wrong there. */
  readonly says: string;
  /** The line, cut to what fits on a screen. */
  readonly excerpt: string;
}

/** A file in force that this program cannot use, and what is used in its place. */
export interface UnusableFile {
  readonly code: string;
  readonly version: string;
  readonly fault: InstrumentFault;
  /** An earlier version of it, or the one that came with Amparo; null: it is left out. */
  readonly usedInstead: string | null;
}

/** One file of the law in force, as the list of instruments shows it. */
export interface InstrumentRow {
  /** The checklist's code, or `sources`. */
  readonly code: string;
  readonly title: string;
  readonly version: string;
  readonly origin: Origin;
  readonly adoptedAt: string;
  readonly officerName: string;
  readonly reason: string;
  readonly isRetired: boolean;
  readonly questions: number;
  readonly standards: number;
  /** Assessments in which one of its questions is answered. */
  readonly usedIn: number;
  readonly author: Author | null;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
}

/** How the set that comes with this Amparo relates to the one in force. */
export interface BundledFile {
  readonly code: string;
  readonly adopted: string | null;
  readonly bundled: string;
  readonly step: 'new' | 'newer' | 'reworded' | 'older';
}

export interface InstrumentList {
  readonly rows: readonly InstrumentRow[];
  /** Files in which the set of this program differs from the one in force. */
  readonly offered: readonly BundledFile[];
  readonly unusable: readonly UnusableFile[];
}

/** Compares versions of the form 1.2.3: below 0 where `a` is the earlier one. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
