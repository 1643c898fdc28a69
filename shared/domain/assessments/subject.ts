import { z } from 'zod';
import { AuthorityId, EventId, PersonId } from '../ids';
import { PartialDate } from '../partial-date';
import { partialDateInWords } from '../partial-date';

/** What an assessment audits (S8): a person's case, a measure, or a State's system over a period. */
export const SubjectKind = z.enum(['case', 'measure', 'system']);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** What checklist EST screens: "a law, policy, practice or operation". */
export const MeasureKind = z.enum([
  'law',
  'policy',
  'practice',
  'raid_or_rescue',
  'shelter_regime',
  'exit_ban',
  'other',
]);
export type MeasureKind = z.infer<typeof MeasureKind>;

export const measureWords: Readonly<Record<MeasureKind, string>> = {
  law: 'law',
  policy: 'policy',
  practice: 'practice',
  raid_or_rescue: 'raid or rescue',
  shelter_regime: 'shelter regime',
  exit_ban: 'exit ban',
  other: 'other measure',
};

/** What a report on subjects of that kind is called. */
export const reportKindWords: Readonly<Record<SubjectKind, string>> = {
  case: 'Case report',
  measure: 'Measure report',
  system: 'System report',
};

const title = z.string().trim().min(1).max(200);
const period = { from: PartialDate.nullable(), until: PartialDate.nullable() };

export const NewCase = z.object({
  kind: z.literal('case'),
  personId: PersonId,
  eventId: EventId,
  authorityId: AuthorityId,
});
export const NewMeasure = z.object({
  kind: z.literal('measure'),
  title,
  measure: MeasureKind,
  authorityId: AuthorityId,
  /** Where it applies, or whom it reaches; empty where it is general. */
  scope: z.string().trim().max(200),
  /** `until` null: still in force. */
  ...period,
});
/**
 * A system has no respondent authority: it is the State's as a whole, and each standard names the
 * bodies that owe it.
 */
export const NewSystem = z.object({
  kind: z.literal('system'),
  title,
  state: z.string().trim().min(1).max(100),
  ...period,
});
/** The subject of an assessment that is being started. */
export const NewSubject = z.discriminatedUnion('kind', [NewCase, NewMeasure, NewSystem]);
export type NewSubject = z.infer<typeof NewSubject>;

/** What of a subject can be corrected later: what it is called, where it applies, and when. */
export const SubjectEdit = z.discriminatedUnion('kind', [
  NewMeasure.pick({ kind: true, title: true, scope: true, from: true, until: true }),
  NewSystem.pick({ kind: true, title: true, from: true, until: true }),
]);
export type SubjectEdit = z.infer<typeof SubjectEdit>;

export interface CaseSubject extends Readonly<z.infer<typeof NewCase>> {
  readonly pseudonym: string;
  readonly eventTitle: string;
  /** Partial dates as entered; `eventEndsOn` null: one day, or no end known. */
  readonly eventStartsOn: string;
  readonly eventEndsOn: string | null;
  readonly authorityName: string;
  readonly state: string;
}

export interface MeasureSubject extends Readonly<z.infer<typeof NewMeasure>> {
  readonly authorityName: string;
  readonly state: string;
}

export type SystemSubject = Readonly<z.infer<typeof NewSystem>>;

/** What is audited, with the names that its row shows. */
export type Subject = CaseSubject | MeasureSubject | SystemSubject;

function periodInWords(from: string | null, until: string | null): string {
  const day = partialDateInWords;
  if (from === null) return until === null ? 'period not recorded' : `until ${day(until)}`;
  return until === null ? `since ${day(from)}` : `${day(from)} to ${day(until)}`;
}

/** What is audited, in parts to be joined: what, who answers for it, when. */
export function subjectParts(subject: Subject): string[] {
  switch (subject.kind) {
    case 'case':
      return [subject.pseudonym, subject.eventTitle, subject.authorityName];
    case 'measure': {
      const { title: name, measure, scope, authorityName, from, until } = subject;
      const place = scope === '' ? [] : [scope];
      const what = `${name} (${measureWords[measure]})`;
      return [what, ...place, authorityName, periodInWords(from, until)];
    }
    case 'system': {
      const { title: name, state, from, until } = subject;
      return [`${state}: ${name}`, periodInWords(from, until)];
    }
  }
}

/** One line of plain text, the same on the screen, in findings, in reports and in the gate. */
export const subjectInWords = (subject: Subject): string => subjectParts(subject).join(', ');

/** Whose conduct a sentence of a finding speaks of. */
export const answerableFor = (subject: Subject): string =>
  subject.kind === 'system' ? subject.state : subject.authorityName;

/** The respondent authority, whose silence may count (S6); a system has none. */
export const authorityOf = (subject: Subject): AuthorityId | null =>
  subject.kind === 'system' ? null : subject.authorityId;
