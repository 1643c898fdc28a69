import { z } from 'zod';
import { AuthorityId, PersonId, type EvidenceId, type ReplyRoundId, type ReportId } from '../ids';
import { Period } from '../plan/period';
import type { ReportSection } from '../reports/paragraphs';
import type { ReplyComment } from './comment';
import type { Deadline, DeadlineChange } from './deadline';

/** prepared → sent (signed, frozen) → closed; a closed round can be opened again. */
export const RoundStatus = z.enum(['prepared', 'sent', 'closed']);
export type RoundStatus = z.infer<typeof RoundStatus>;

/** Whose comments are asked for. `personId`: the person whose findings the complainant may see. */
export const RoundParty = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('authority'), authorityId: AuthorityId }),
  z.object({ kind: z.literal('complainant'), personId: PersonId }),
]);
export type RoundParty = Readonly<z.infer<typeof RoundParty>>;

/** The five questions of the risk gate (standards.md EXP-11), asked before a person is sent a draft. */
export const riskQuestions = {
  threat: 'Is the person under threat now?',
  prosecution: 'Does the person cooperate with a prosecution?',
  debts: 'Does the person owe debts to traffickers?',
  family: 'Is family of the person at risk?',
  return: 'Is a return of the person planned?',
} as const;
export type RiskQuestion = keyof typeof riskQuestions;

export const RiskAnswer = z.enum(['yes', 'no', 'unknown']);
export type RiskAnswer = z.infer<typeof RiskAnswer>;
const answer = RiskAnswer.nullable();
export const RiskAnswers = z.object({
  threat: answer,
  prosecution: answer,
  debts: answer,
  family: answer,
  return: answer,
});
export type RiskAnswers = Readonly<z.infer<typeof RiskAnswers>>;

/** How the draft reaches the person. `read_here`: on our premises, and nothing is taken along. */
export const Delivery = z.enum(['read_here', 'handed_over', 'representative']);
export type Delivery = z.infer<typeof Delivery>;

/** What an officer decides on a round before it is sent. */
export const RoundText = z.object({
  /** Ids of paragraphs of the party's own findings that are kept back. */
  leftOut: z.array(z.string().max(120)).max(2000),
  /** Ids of paragraphs of the summary and of the method that go along. */
  added: z.array(z.string().max(120)).max(500),
  period: Period,
  howToReply: z.string().trim().min(1).max(4000),
  /** EXP-12: the decision on reprisals; kept in the vault, printed nowhere. */
  reprisals: z.string().trim().max(4000),
  risk: RiskAnswers,
  delivery: Delivery.nullable(),
});
export type RoundText = Readonly<z.infer<typeof RoundText>>;

/** Why a separate decision on reprisals is asked for (EXP-12). */
export type ReprisalGround = 'state_of_origin' | 'consular' | 'staff_alleged';

export interface RoundParagraph {
  /** Its number in the margin of the draft; null where it is not in it. */
  readonly number: number | null;
  readonly id: string;
  readonly where: string;
  readonly section: ReportSection;
  readonly findingId: string | null;
  readonly text: string;
  /** Other respondent authorities that it names. */
  readonly namesOthers: readonly string[];
  /** Against the report as it stands now. */
  readonly since: 'same' | 'changed' | 'gone';
}

/** What happened to a round, for good. */
export interface RoundEvent {
  readonly kind: DeadlineChange['kind'] | 'sent' | 'closed' | 'reopened' | 'waived' | 'unwaived';
  /** The day or the number that it speaks of, in words; empty where it has none. */
  readonly what: string;
  readonly reason: string;
  readonly at: string;
  readonly officerName: string;
}

export const RoundOutcome = z.enum(['comments', 'no_reply']);
export type RoundOutcome = z.infer<typeof RoundOutcome>;

export interface ReplyRound {
  readonly id: ReplyRoundId;
  readonly reportId: ReportId;
  /** Reference of the inquiry and number of the draft: "2026/014-D1". */
  readonly reference: string;
  readonly status: RoundStatus;
  readonly revision: number;
  readonly party: RoundParty;
  readonly partyName: string;
  readonly text: RoundText;
  readonly paragraphs: readonly RoundParagraph[];
  readonly reprisalGrounds: readonly ReprisalGround[];
  readonly sentAt: string | null;
  readonly signerName: string | null;
  /** SHA-256 of the signed draft, hexadecimal. */
  readonly sha256: string | null;
  readonly proofId: EvidenceId | null;
  readonly deadline: Deadline;
  readonly history: readonly RoundEvent[];
  readonly comments: readonly ReplyComment[];
  readonly outcome: RoundOutcome | null;
  /** Why the report goes on without waiting for it; null where it waits. */
  readonly waivedReason: string | null;
}

/** What of the five answers asks for the strictest way: one yes, or one that is not known. */
export const isStrict = (risk: RiskAnswers): boolean =>
  Object.values(risk).some((given) => given === 'yes' || given === 'unknown');

export const isRiskAnswered = (risk: RiskAnswers): boolean =>
  Object.values(risk).every((given) => given !== null);

export const noRisk: RiskAnswers = {
  threat: null,
  prosecution: null,
  debts: null,
  family: null,
  return: null,
};
