import { z } from 'zod';
import type { AuthorityId, EvidenceId, LetterId, PlanItemId, RequestId } from '../ids';
import { Day } from '../partial-date';
import { Period } from './period';

/** What one numbered point of a letter asks for. */
export const LetterPoint = z.object({
  text: z.string().trim().min(1).max(2000),
  questionIds: z.array(z.string().max(12)).max(200),
});
export type LetterPoint = z.infer<typeof LetterPoint>;

/** The words of a letter that the officer can change. */
export const LetterText = z.object({
  addressee: z.string().trim().min(1).max(600),
  subject: z.string().trim().min(1).max(300),
  day: Day,
  opening: z.string().trim().max(6000),
  points: z.array(LetterPoint).min(1).max(60),
  period: Period,
  howToAnswer: z.string().trim().max(4000),
  closing: z.string().trim().max(2000),
  signedBy: z.string().trim().max(300),
});
export type LetterText = z.infer<typeof LetterText>;

/** `draft` → `issued` (it left the vault) → `served` (the day of service is known; the period runs). */
export const LetterState = z.enum(['draft', 'issued', 'served']);
export type LetterState = z.infer<typeof LetterState>;

export interface LetterRow {
  readonly id: LetterId;
  readonly authorityId: AuthorityId;
  /** Reference of the inquiry and number of the letter: "2026/014-R1". */
  readonly reference: string;
  readonly state: LetterState;
  readonly text: LetterText;
  /** The end of the period were it served on the day of the letter, `YYYY-MM-DD`. */
  readonly endsOn: string;
  readonly planItemIds: readonly PlanItemId[];
  readonly revision: number;
  readonly sha256: string | null;
  readonly issuedAt: string | null;
  readonly requestId: RequestId | null;
  readonly proofId: EvidenceId | null;
}

/** What a letter prints: nothing outside it reaches the page or the metadata. */
export interface LetterModel {
  readonly institution: string;
  readonly reference: string;
  readonly addressee: string;
  readonly subject: string;
  readonly day: string;
  readonly opening: string;
  readonly points: readonly {
    readonly text: string;
    /** The authority has to show this, so its silence may count (S6). */
    readonly isShown: boolean;
  }[];
  /** Period and end in words. */
  readonly period: string;
  readonly burden: string;
  readonly howToAnswer: string;
  readonly closing: string;
  readonly signedBy: string;
}

/** A letter with what it prints as it stands. */
export interface Letter extends LetterRow {
  readonly model: LetterModel;
}
