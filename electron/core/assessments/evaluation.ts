import { z } from 'zod';
import { RatificationProfile } from '../../../shared/domain/inquiries/inquiry';
import {
  evaluate,
  fits,
  withSilence,
  type AnswerFile,
  type EvaluationContext,
  type StandardId,
  type StandardResult,
} from '../../../shared/law';
import type { Context } from '../context';
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
  readonly legal: EvaluationContext;
  readonly results: ReadonlyMap<StandardId, StandardResult>;
  /** Officers' own views of results; they stand beside the results and change none. */
  readonly disputes: ReadonlyMap<StandardId, DisputeRecord>;
}

const decidedList = z.array(z.string());

interface ProfileRow {
  readonly profile: string;
  readonly decided: string;
  readonly confirmed: number;
}

const noProfile: ProfileRow = { profile: '{}', decided: '[]', confirmed: 0 };

/** Equal profiles share one object: the engine works out legal effects once per object. */
const legalByProfile = new Map<string, EvaluationContext>();
const profilesKept = 50;

/** What binds the State of the authority, as recorded for this inquiry; nothing where unrecorded. */
export function legalContext(
  db: ReadableDb,
  { inquiryId, subject: { state } }: Pick<AssessmentRecord, 'inquiryId' | 'subject'>,
): EvaluationContext {
  const row =
    db
      .prepare<[string, string], ProfileRow>(
        `SELECT profile, decided, background_confirmed AS confirmed FROM state_profiles
         WHERE inquiry_id = ? AND state = ?`,
      )
      .get(inquiryId, state) ?? noProfile;
  const key = JSON.stringify(row);
  const known = legalByProfile.get(key);
  if (known !== undefined) return known;
  const legal: EvaluationContext = {
    profile: RatificationProfile.parse(JSON.parse(row.profile)),
    decided: decidedList.parse(JSON.parse(row.decided)),
    background: row.confirmed === 1,
  };
  if (legalByProfile.size >= profilesKept) legalByProfile.clear();
  legalByProfile.set(key, legal);
  return legal;
}

/** Reads the answers and evaluates every standard; the database is asked each time. */
export function evaluateAssessment(context: Context, record: AssessmentRecord): Evaluation {
  const { db, law } = context;
  const { answers, noLongerAsked, file: asked } = fitAnswers(law, currentAnswers(db, record.id));
  const silent = silentQuestions(db, record, context.now().slice(0, 10));
  const file = withSilence(law, asked, silent);
  const legal = legalContext(db, record);
  const results = evaluate(law, file, legal);
  const disputes = currentDisputes(db, record.id);
  return { record, answers, noLongerAsked, silent, file, legal, results, disputes };
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
