import type { AssessmentId, InquiryId } from '../../../shared/domain/ids';
import type { Outcome } from '../../../shared/domain/assessments/assessment';
import { stateKey } from '../../../shared/domain/profiles/treaty-entry';
import type { KeptMarks } from '../../../shared/domain/statistics/marks';
import { AppError } from '../../../shared/errors';
import { fits } from '../../../shared/law';
import type { Context } from '../context';
import { write } from '../store';
import { requireAssessment } from './assessment-store';
import { checklistsWorkedOn, evaluateAssessment, type Evaluation } from './evaluation';
import { marksToKeep } from './kept-marks';
import { markByLawAndDay } from './results-basis';

/** A result as it is kept; `qualifiers` as a JSON list. */
export interface KeptResult {
  readonly standardId: string;
  readonly outcome: Outcome;
  readonly effect: string;
  readonly qualifiers: string;
  readonly officerOutcome: string | null;
  readonly lawVersion: string;
}

const undecided: ReadonlySet<Outcome> = new Set(['INSUFFICIENT INFORMATION', 'UNDETERMINED']);

/**
 * What is kept of an evaluation: every standard that fits the subject, but not what is unknown in
 * checklists in which nothing is answered.
 */
export function resultsToKeep(context: Context, evaluation: Evaluation): KeptResult[] {
  const { law } = context;
  const versions = new Map(law.checklists.map(({ id, version }) => [id, version]));
  const worked = new Set(checklistsWorkedOn(context, evaluation));
  return [...evaluation.results].flatMap(([standardId, { outcome, effect, qualifiers }]) => {
    const standard = law.standards.get(standardId);
    if (standard === undefined || !fits(standard, evaluation.record.subject.kind)) return [];
    const { checklist } = standard;
    if (undecided.has(outcome) && !worked.has(checklist)) return [];
    return {
      standardId,
      outcome,
      effect,
      qualifiers: JSON.stringify(qualifiers),
      officerOutcome: evaluation.disputes.get(standardId)?.outcome ?? null,
      lawVersion: versions.get(checklist) ?? '',
    };
  });
}

const isSame = (a: KeptResult, b: KeptResult | undefined): boolean =>
  a.outcome === b?.outcome &&
  a.effect === b.effect &&
  a.qualifiers === b.qualifiers &&
  a.officerOutcome === b.officerOutcome &&
  a.lawVersion === b.lawVersion;

/** Only what differs is written: one answer changes a few results of some hundred. */
function keepResults({ db }: Context, id: AssessmentId, results: readonly KeptResult[]): void {
  const before = new Map(
    db
      .prepare<[string], KeptResult>(
        `SELECT standard_id AS standardId, outcome, effect, qualifiers,
           officer_outcome AS officerOutcome, law_version AS lawVersion
         FROM assessment_results WHERE assessment_id = ?`,
      )
      .all(id)
      .map((row) => [row.standardId, row]),
  );
  const put = db.prepare(
    `INSERT INTO assessment_results VALUES (@id, @standardId, @outcome, @effect, @qualifiers,
       @officerOutcome, @lawVersion)
     ON CONFLICT DO UPDATE SET outcome = excluded.outcome, effect = excluded.effect,
       qualifiers = excluded.qualifiers, officer_outcome = excluded.officer_outcome,
       law_version = excluded.law_version`,
  );
  for (const result of results) {
    if (!isSame(result, before.get(result.standardId))) put.run({ id, ...result });
    before.delete(result.standardId);
  }
  const drop = db.prepare(
    'DELETE FROM assessment_results WHERE assessment_id = ? AND standard_id = ?',
  );
  for (const standardId of before.keys()) drop.run(id, standardId);
}

function keepMarks({ db }: Context, id: AssessmentId, marks: KeptMarks): void {
  db.prepare(
    `INSERT INTO assessment_marks VALUES (@id, @sex, @age, @nationality, @exploitation, @marks,
       @questions)
     ON CONFLICT DO UPDATE SET sex = excluded.sex, age = excluded.age,
       nationality = excluded.nationality, exploitation = excluded.exploitation,
       marks = excluded.marks, questions = excluded.questions`,
  ).run({ id, ...marks });
}

/** Works out one assessment anew and keeps its results and marks. @throws AppError NOT_FOUND */
export function refreshResults(context: Context, id: AssessmentId): void {
  const evaluation = evaluateAssessment(context, requireAssessment(context.db, id));
  const results = resultsToKeep(context, evaluation);
  keepResults(context, id, results);
  keepMarks(context, id, marksToKeep(context, evaluation, results));
  context.db.prepare('DELETE FROM stale_results WHERE assessment_id = ?').run(id);
}

/** How many an operation works out before it ends; the rest waits for `catchUp`. */
const atOnce = 200;

export const countStale = ({ db }: Pick<Context, 'db'>): number =>
  db.prepare<[], number>('SELECT count(*) FROM stale_results').pluck().get() ?? 0;

/**
 * Works out at most `most` of the assessments marked as stale. At the end of every operation that
 * writes, in its transaction: so the kept results never differ from the answers beside them.
 */
export function refreshStale(context: Context, most = atOnce): void {
  const stale = context.db
    .prepare<[number], AssessmentId>('SELECT assessment_id FROM stale_results LIMIT ?')
    .pluck()
    .all(most);
  for (const id of stale) refreshResults(context, id);
}

/**
 * For a change of the law, of what binds a State, or of a judgment kept in one inquiry: marks the
 * assessments whose results can change by it. The operation that calls this need do nothing more.
 */
export function refreshResultsOf(
  { db }: Pick<Context, 'db'>,
  of: 'all' | { readonly state: string } | { readonly inquiryId: InquiryId },
): void {
  const mark = db.prepare('INSERT OR IGNORE INTO stale_results VALUES (?)');
  const all = db
    .prepare<[], { id: AssessmentId; inquiryId: InquiryId; state: string }>(
      `SELECT s.id AS id, s.inquiry_id AS inquiryId, coalesce(s.state, u.state) AS state
       FROM assessments s LEFT JOIN authorities u ON u.id = s.authority_id`,
    )
    .all();
  for (const { id, inquiryId, state } of all) {
    if (of === 'all') mark.run(id);
    else if (
      'inquiryId' in of ? of.inquiryId === inquiryId : stateKey(of.state) === stateKey(state)
    )
      mark.run(id);
  }
}

/**
 * Brings kept results up to the present day and law, at most `most` of them, in batches of one
 * transaction each. They are derived from what is logged already, so this adds no log entry.
 * Gives the number that still waits.
 */
export function catchUp(context: Context, most: number): number {
  const { db } = context;
  write(db, () => {
    markByLawAndDay(context);
  });
  let left = Math.min(most, countStale(context));
  for (; left > 0; left -= atOnce)
    write(db, () => {
      refreshStale(context, Math.min(left, atOnce));
    });
  return countStale(context);
}

/**
 * The day may have changed, or the law, since the vault was last open. Many assessments wait until
 * statistics are asked for; on a full disk all of them do.
 */
export function catchUpOnOpening(context: Context): void {
  try {
    catchUp(context, atOnce);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'DISK_FULL')) throw error;
  }
}
