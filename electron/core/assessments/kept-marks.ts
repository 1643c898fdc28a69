import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { Outcome } from '../../../shared/domain/assessments/assessment';
import { authorityOf } from '../../../shared/domain/assessments/subject';
import type { AssessmentId } from '../../../shared/domain/ids';
import type { StatisticsFile, Truth } from '../../../shared/domain/statistics/file';
import { keptMarks, type KeptMarks } from '../../../shared/domain/statistics/marks';
import type { Context } from '../context';
import type { AssessmentRecord } from './assessment-store';
import type { Evaluation } from './evaluation';
import type { KeptResult } from './results-store';

type Db = Pick<Context, 'db'>;

/** A version that was taken back never counted. */
function wasPresumedChild({ db }: Db, id: AssessmentId): boolean {
  const versions = db
    .prepare<[string], { questionId: string; value: string; isWithdrawn: number }>(
      `SELECT question_id AS questionId, value, is_withdrawn AS isWithdrawn FROM answers a
       WHERE assessment_id = ? AND question_id IN ('SUB-Q02', 'SUB-Q03') AND undoes IS NULL
         AND NOT EXISTS (SELECT 1 FROM answers later WHERE later.undoes = a.sequence)
       ORDER BY sequence`,
    )
    .all(id);
  let [isUncertain, isBelieved] = [false, false];
  return versions.some(({ questionId, value, isWithdrawn }) => {
    if (questionId === 'SUB-Q03') isBelieved = isWithdrawn === 0 && value === '"yes"';
    else isUncertain = isWithdrawn === 0 && (value === '"uncertain"' || value === 'null');
    return isUncertain && isBelieved;
  });
}

const recommendationsOf = ({ db }: Db, id: AssessmentId): StatisticsFile['recommendations'] =>
  db
    .prepare<[string], StatisticsFile['recommendations'][number]>(
      `SELECT CASE WHEN EXISTS (SELECT 1 FROM reports r, json_each(r.frozen, '$.findingIds') listed
           WHERE r.inquiry_id = f.inquiry_id AND r.status = 'signed' AND listed.value = f.id)
         THEN 'in_signed_report' ELSE 'not_yet_reported' END
       FROM findings f WHERE assessment_id = ? AND status = 'accepted' AND recommendation <> ''`,
    )
    .pluck()
    .all(id);

/** A request is counted once: with the first assessment of its authority in the inquiry. */
function repliesTo({ db }: Db, record: AssessmentRecord): StatisticsFile['replies'] {
  const authorityId = authorityOf(record.subject);
  if (authorityId === null) return [];
  return db
    .prepare<[object], StatisticsFile['replies'][number]>(
      `SELECT reply FROM requests WHERE authority_id = @authorityId AND reply <> 'withdrawn'
         AND @id = (SELECT id FROM assessments WHERE inquiry_id = @inquiryId
           AND authority_id = @authorityId ORDER BY created_at, id LIMIT 1)
       ORDER BY id`,
    )
    .pluck()
    .all({ authorityId, id: record.id, inquiryId: record.inquiryId });
}

const plainAnswers = ({ law }: Context, { answers }: Evaluation) =>
  [...answers.values()]
    .filter(({ questionId }) => law.questions.get(questionId)?.type !== 'text')
    .map(({ questionId, value }): [string, AnswerValue] => [questionId, value]);

/** What is kept of an evaluation for statistics. `results`: what is kept of its standards. */
export function marksToKeep(
  context: Context,
  evaluation: Evaluation,
  results: readonly KeptResult[],
): KeptMarks {
  const { law } = context;
  const { record, file } = evaluation;
  const breaches = results.filter(({ outcome }) => outcome === 'BREACH INDICATED');
  const facts = [...law.facts].map(([name, { run }]): [string, Truth] => [name, run(file.slots)]);
  const read: StatisticsFile = {
    kind: record.subject.kind,
    answers: Object.fromEntries(plainAnswers(context, evaluation)),
    facts: Object.fromEntries(facts),
    outcomes: Object.fromEntries(
      results.map(({ standardId, outcome }): [string, Outcome] => [standardId, outcome]),
    ),
    breaches: breaches.length,
    breachesBySilence: breaches.filter(({ qualifiers }) => qualifiers.includes('"BY SILENCE"'))
      .length,
    wasPresumedChild: wasPresumedChild(context, record.id),
    recommendations: recommendationsOf(context, record.id),
    replies: repliesTo(context, record),
  };
  return keptMarks(read, law.questions.keys());
}
