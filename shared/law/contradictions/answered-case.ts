import type { AnswerValue } from '../../domain/assessments/answer';
import type { AssessmentId, AuthorityId, EventId } from '../../domain/ids';
import type { RequestReply } from '../../domain/inquiries/inquiry';
import type { EventType } from '../../domain/timeline/event';
import type { QuestionId } from '../law';

/** One assessment of a person's case with its answers, its event and the requests that concern it. */
export interface AnsweredCase {
  readonly assessmentId: AssessmentId;
  readonly authorityId: AuthorityId;
  readonly authorityName: string;
  readonly state: string;
  readonly event: {
    readonly id: EventId;
    readonly title: string;
    readonly type: EventType;
    /** Partial dates as entered; no end: a single day, or it goes on. */
    readonly startsOn: string;
    readonly endsOn: string | null;
  };
  /** In the notation of the published cases; absent or null = unknown. */
  readonly answers: ReadonlyMap<QuestionId, AnswerValue>;
  readonly requests: readonly {
    readonly questionIds: readonly QuestionId[];
    /** Last day for the reply, `YYYY-MM-DD`. */
    readonly expiresOn: string;
    readonly reply: RequestReply;
  }[];
}

/** The answer of a question with one value: yes, no, a choice, a date, a number or a text. */
export function single({ answers }: AnsweredCase, id: QuestionId): string | null {
  const value = answers.get(id);
  return typeof value === 'string' && value !== '' ? value : null;
}

export const is = (file: AnsweredCase, id: QuestionId, ...values: readonly string[]): boolean =>
  values.includes(single(file, id) ?? '');

/** The values of a list that are recorded as so. */
export function listed({ answers }: AnsweredCase, id: QuestionId): string[] {
  const value = answers.get(id);
  return Array.isArray(value) ? value.filter((one) => one !== '...' && !one.startsWith('!')) : [];
}

/** The list says that nothing of it is so. */
export function isNone({ answers }: AnsweredCase, id: QuestionId): boolean {
  const value = answers.get(id);
  return Array.isArray(value) && value.includes('none');
}

/** The list says that this value is not so: named as not so, or left out of a complete list. */
export function isLeftOut({ answers }: AnsweredCase, id: QuestionId, value: string): boolean {
  const list = answers.get(id);
  if (!Array.isArray(list) || list.includes(value)) return false;
  return list.includes(`!${value}`) || !list.includes('...');
}
