import type { PartialDate } from '../../../shared/domain/partial-date';
import { examinedDay } from '../../../shared/domain/profiles/examined-day';
import {
  contextOn,
  evaluate,
  fits,
  withSilence,
  type AnswerFile,
  type EvaluationContext,
  type StandardId,
  type StandardResult,
} from '../../../shared/law';
import type { Context } from '../context';
import { lawOf, recordedLaw } from '../profiles/recorded-law';
import type { ReadableDb } from '../store';
import { currentAnswers, type AnswerVersion } from './answer-store';
import type { AssessmentRecord } from './assessment-store';
import { silentQuestions } from './burden';
import { fitAnswers } from './fitting-answers';
import { currentDisputes, type DisputeRecord } from './dispute-store';

/** An assessment with all that its results rest on. */
export interface Evaluation {
  readonly record: AssessmentRecord;
  readonly answers: ReadonlyMap<string, AnswerVersion>;
  /** Kept, though the law in force no longer asks for them; they decide nothing. */
  readonly noLongerAsked: readonly AnswerVersion[];
  /** Questions on which the authority's silence counts (S6). */
  readonly silent: ReadonlySet<string>;
  readonly file: AnswerFile;
  /** The day on which the law is looked at (partial date). */
  readonly day: PartialDate;
  readonly legal: EvaluationContext;
  readonly results: ReadonlyMap<StandardId, StandardResult>;
  /** Officers' own views of results; they stand beside the results and change none. */
  readonly disputes: ReadonlyMap<StandardId, DisputeRecord>;
}

/** Equal records share one object: the engine works out legal effects once per object. */
const legalByRecords = new Map<string, EvaluationContext>();
const recordsKept = 50;

/** The answer to a date question as entered; null where it is open or unknown. */
const dateOf = (answers: ReadonlyMap<string, AnswerVersion>, id: string): string | null => {
  const value = answers.get(id)?.value;
  return typeof value === 'string' ? value : null;
};

/** The day on which the law is looked at (L4); see `examinedDay`. */
export const dayExamined = (
  { subject }: Pick<AssessmentRecord, 'subject'>,
  answers: ReadonlyMap<string, AnswerVersion>,
  today: string,
): PartialDate =>
  examinedDay(
    subject,
    { first: dateOf(answers, 'SUB-Q17'), last: dateOf(answers, 'SUB-Q18') },
    today,
  );

/** What binds the State examined on `day` (L4, L5, L8); nothing where it is not recorded. */
export function legalContext(
  db: ReadableDb,
  { inquiryId, subject }: Pick<AssessmentRecord, 'inquiryId' | 'subject'>,
  day: PartialDate,
): EvaluationContext {
  const { recorded, key } = recordedLaw(db, lawOf(inquiryId, subject));
  const dated = `${day} ${key}`;
  const known = legalByRecords.get(dated);
  if (known !== undefined) return known;
  const legal = contextOn(recorded, day);
  if (legalByRecords.size >= recordsKept) legalByRecords.clear();
  legalByRecords.set(dated, legal);
  return legal;
}

/** Reads the answers and evaluates every standard; the database is asked each time. */
export function evaluateAssessment(context: Context, record: AssessmentRecord): Evaluation {
  const { db, law } = context;
  const { answers, noLongerAsked, file: asked } = fitAnswers(law, currentAnswers(db, record.id));
  const today = context.now().slice(0, 10);
  const silent = silentQuestions(db, record, today);
  const file = withSilence(law, asked, silent);
  const day = dayExamined(record, answers, today);
  const legal = legalContext(db, record, day);
  const results = evaluate(law, file, legal);
  const disputes = currentDisputes(db, record.id);
  return { record, answers, noLongerAsked, silent, file, day, legal, results, disputes };
}

/**
 * Checklists in which something of their own is answered, and which hold a standard that fits the
 * subject: those standards belong in the report.
 */
export function checklistsWorkedOn({ law }: Context, { answers, record }: Evaluation): string[] {
  const touched = new Set(
    [...answers.values()]
      .filter(({ value }) => value !== null)
      .map(({ questionId }) => law.questions.get(questionId)?.checklist),
  );
  return law.checklists
    .filter(
      ({ id, standards }) =>
        touched.has(id) && standards.some((standard) => fits(standard, record.subject.kind)),
    )
    .map(({ id }) => id);
}
