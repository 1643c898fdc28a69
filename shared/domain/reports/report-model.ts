import { z } from 'zod';
import { SubjectKind } from '../assessments/subject';
import { FindingKind } from '../findings/finding';
import { Responsibility } from '../findings/responsibility';
import { RemedyForm, RemedyStanding } from '../remedies/remedy';
import { PrintedReply } from '../replies/printed-reply';
import { Audience } from './report';
import { mostSignatories } from './signature-fields';

const text = z.string().max(20_000);
const shortText = z.string().max(2_000);
const isoDay = z.iso.date();

/** An officer's own view of a result, printed beside the checklist's; never with the officer's name. */
export const PrintedView = z.object({
  /** The outcome in the words that the legal effect allows. */
  outcomeLabel: shortText,
  reason: text,
  day: isoDay,
  /** The checklist gives another result now than the one the officer disagreed with. */
  isOnEarlierResult: z.boolean(),
});
export type PrintedView = z.infer<typeof PrintedView>;

/** One form of reparation in a finding: what is recommended, and what the person has already. */
export const PrintedReparation = z.object({
  form: RemedyForm,
  items: z.array(z.object({ value: shortText, label: shortText, standing: RemedyStanding })),
  /** Draft principles on the form, by their titles: a yardstick, binding on nobody. */
  draftPrinciples: z.array(shortText),
});
export type PrintedReparation = z.infer<typeof PrintedReparation>;

/** A finding as it will be printed: words only, persons by pseudonym. */
export const ReportFinding = z.object({
  number: z.number().int().positive(),
  title: shortText,
  /** What it is about: a person's case, a measure, or a State's system. */
  subjectKind: SubjectKind.default('case'),
  /** Of a case only. */
  personPseudonym: shortText.nullable(),
  /** The event of a case; the measure, or the system with its period. */
  eventLabel: shortText,
  standard: z.object({ id: z.string().min(1).max(60), title: shortText, reference: shortText }),
  outcomeLabel: shortText,
  /** The legal effect in words, e.g. "Binding: ICCPR art. 9". */
  effectLabel: shortText,
  facts: z.array(text),
  analysis: text,
  conclusion: text,
  hedge: text.nullable(),
  /** The result rests on the authority not having answered (standards.md 0.2, S6). */
  bySilence: z.boolean(),
  /** `observation`: a point of policy on unsettled law, no finding of breach. */
  kind: FindingKind.default('breach'),
  /** Codes of rule S7, said in words in print. */
  qualifiers: z.array(shortText).default([]),
  /** Where it rests on presumptions: window, basis, and that the rest is an inference (part C). */
  presumptions: z.array(text).default([]),
  officerView: PrintedView.nullable().default(null),
  /** L9; null in an observation, and in reports submitted before it was asked for. */
  responsibility: Responsibility.nullable().default(null),
  recommendation: text,
  reparation: z.array(PrintedReparation).default([]),
  addressee: shortText,
  replyDeadline: isoDay.nullable(),
});
export type ReportFinding = z.infer<typeof ReportFinding>;

export const AnnexRow = z.object({
  standardId: z.string().min(1).max(60),
  title: shortText,
  /** Of several subjects, the one that the row is about. */
  subject: shortText.default(''),
  outcome: shortText,
  effect: shortText,
  qualifiers: z.array(shortText),
  officerView: PrintedView.nullable().default(null),
});
export type AnnexRow = z.infer<typeof AnnexRow>;

/** The standard, and of several subjects which one. */
export const annexTitle = ({ title, subject }: Pick<AnnexRow, 'title' | 'subject'>): string =>
  subject === '' ? title : `${title} (${subject})`;

/** The standards that the annex leaves out, so that nothing is missing in silence. */
export const NotExamined = z.object({
  /** Of several subjects, the one that it is about. */
  subject: shortText,
  checklist: z.string().min(1).max(60),
  title: shortText,
  /** How many of its standards are not in the annex. */
  standards: z.number().int().positive(),
  /** The rest of the checklist is in the annex: these concern another kind of subject. */
  isRest: z.boolean(),
});
export type NotExamined = z.infer<typeof NotExamined>;

/** Answers that contradict each other and were left so, without the answers themselves. */
export const PrintedContradiction = z.object({
  about: text,
  /** They cannot all be right; otherwise some readings of dates or facts are wrong. */
  isCertain: z.boolean(),
  /** The officer's reason and its day; null where none is recorded for what stands there now. */
  reason: text.nullable(),
  day: isoDay.nullable(),
});
export type PrintedContradiction = z.infer<typeof PrintedContradiction>;

/** The signed report that this one corrects; the hash is of its file with all signatures, hexadecimal. */
export const PrintedCorrection = z.object({
  title: shortText,
  signedOn: isoDay,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  reason: text,
});
export type PrintedCorrection = z.infer<typeof PrintedCorrection>;

/** Someone who is to sign; `field` is the name of the signature field made for them. */
export const Signatory = z.object({
  name: shortText,
  role: shortText,
  field: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/),
});
export type Signatory = z.infer<typeof Signatory>;

/** Everything that a report prints. Nothing outside it reaches the page, the metadata or the attachment. */
export const ReportModel = z.object({
  institution: shortText.min(1),
  reference: shortText.min(1),
  title: shortText.min(1),
  addressee: shortText.min(1),
  audience: Audience,
  /** Whether it reports on persons' cases, on measures, or on a State's system. */
  subjectKind: SubjectKind.default('case'),
  /** Day or instant of the report, ISO 8601. It stands for the clock, so equal models print equal bytes. */
  date: z.iso.datetime().or(isoDay),
  /** BCP 47, e.g. "en". */
  language: z.string().min(2).max(35),
  author: shortText.min(1),
  summary: z.array(text),
  corrects: PrintedCorrection.nullable().default(null),
  persons: z.array(shortText),
  findings: z.array(ReportFinding),
  methodAndLimits: z.array(text),
  contradictions: z.array(PrintedContradiction).default([]),
  annex: z.array(AnnexRow),
  notExamined: z.array(NotExamined).default([]),
  /** Closed rounds of reply to its drafts. */
  replies: z.array(PrintedReply).default([]),
  /** Head of the audit log when the report was made (hash in hexadecimal). */
  auditHead: z.object({
    sequence: z.number().int().nonnegative(),
    hash: z.string().min(1).max(200),
  }),
  /** A frame for the institution's seal stands before those of the signatories. */
  isSealed: z.boolean().default(false),
  signatories: z
    .array(Signatory)
    .min(1)
    .max(mostSignatories)
    .refine((all) => new Set(all.map(({ field }) => field)).size === all.length),
});
export type ReportModel = z.infer<typeof ReportModel>;
