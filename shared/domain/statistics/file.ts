import type { AnswerValue } from '../assessments/answer';
import type { Outcome } from '../assessments/assessment';
import type { SubjectKind } from '../assessments/subject';
import type { RequestReply } from '../inquiries/inquiry';

/** Three-valued, as in the law engine: 1 yes, 0 unknown, -1 no. */
export type Truth = 1 | 0 | -1;

/** What indicators are made of: one assessment, without name, pseudonym or free text. */
export interface StatisticsFile {
  readonly kind: SubjectKind;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  /** Derived facts such as CHILD or DETAINED. */
  readonly facts: Readonly<Record<string, Truth>>;
  /** What is left out is unknown in a checklist in which nothing is answered. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly breaches: number;
  /** Of these, how many rest on the authority's silence (rule S6). */
  readonly breachesBySilence: number;
  /** The age was recorded as uncertain or unknown at some time, with reasons to believe in a child. */
  readonly wasPresumedChild: boolean;
  /** One for each accepted finding with a recommendation: whether it stands in a signed report. */
  readonly recommendations: readonly ('in_signed_report' | 'not_yet_reported')[];
  /** Of each request for a justification to the authority examined; withdrawn ones are left out. */
  readonly replies: readonly Exclude<RequestReply, 'withdrawn'>[];
}

export const fact = ({ facts }: StatisticsFile, name: string): Truth => facts[name] ?? 0;

/** A yes/no question. */
export function yes({ answers }: StatisticsFile, id: string): Truth {
  const value = answers[id] ?? null;
  return value === 'yes' ? 1 : value === 'no' ? -1 : 0;
}

/** One choice, a date or a number as text; null where unknown. */
export function single({ answers }: StatisticsFile, id: string): string | null {
  const value = answers[id] ?? null;
  return typeof value === 'string' ? value : null;
}

/** A number; null where unknown. */
export function amount({ answers }: StatisticsFile, id: string): number | null {
  const value = answers[id] ?? null;
  const number = typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** Values of an "any of" question that are recorded as yes; null where nothing is known. */
export function listed({ answers }: StatisticsFile, id: string): readonly string[] | null {
  const value = answers[id] ?? null;
  if (!Array.isArray(value)) return null;
  return value.filter((entry) => entry !== '...' && !entry.startsWith('!'));
}

/** Whether one value of an "any of" question holds: what a complete list leaves out does not. */
export function has({ answers }: StatisticsFile, id: string, value: string): Truth {
  const given = answers[id] ?? null;
  if (!Array.isArray(given)) return 0;
  if (given.includes(value)) return 1;
  return given.includes(`!${value}`) || !given.includes('...') ? -1 : 0;
}

/** Of several: yes with one yes, no only with all no (S2). */
export const anyOf = (truths: readonly Truth[]): Truth =>
  truths.includes(1) ? 1 : truths.includes(0) ? 0 : -1;

/** The result of a standard; where it doesn't apply, null. */
export function resultIs(
  { outcomes }: StatisticsFile,
  standardId: string,
  wanted: 'BREACH INDICATED' | 'COMPLIANT',
): Truth | null {
  const outcome = outcomes[standardId] ?? 'INSUFFICIENT INFORMATION';
  if (outcome === 'NOT APPLICABLE') return null;
  if (outcome === 'INSUFFICIENT INFORMATION') return 0;
  return outcome === wanted ? 1 : -1;
}

const fullDay = /^\d{4}-\d{2}-\d{2}$/;

/** Whole days between two dates that are known to the day; null otherwise. */
export function daysBetween(from: string | null, until: string | null): number | null {
  if (from === null || until === null || !fullDay.test(from) || !fullDay.test(until)) return null;
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
