import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { Outcome } from '../../../shared/domain/assessments/assessment';
import type { StatisticsFile, Truth } from '../../../shared/domain/statistics/file';
import type { StatisticsFilter } from '../../../shared/domain/statistics/filter';
import { conditions, firstDay, population, stateOf, type Reading } from './population';

type Columns =
  'assessmentId' | 'kind' | 'personId' | 'eventId' | 'from' | 'state' | 'authorityKind';

interface Row extends Pick<StatisticsFile, Columns> {
  readonly facts: string;
  readonly breaches: number;
  readonly breachesBySilence: number;
}

interface Kept {
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly facts: Readonly<Record<string, Truth>>;
}

type Outcomes = Map<string, Record<string, Outcome>>;

/** The results of some standards, by assessment. */
function outcomesOf({ db }: Reading, standards: readonly string[]): Outcomes {
  const found: Outcomes = new Map();
  const rows = db
    .prepare<[string], { id: string; standardId: string; outcome: Outcome }>(
      `SELECT assessment_id AS id, standard_id AS standardId, outcome FROM assessment_results
       WHERE standard_id IN (SELECT value FROM json_each(?))`,
    )
    .iterate(JSON.stringify(standards));
  for (const { id, standardId, outcome } of rows) {
    const own = found.get(id) ?? {};
    own[standardId] = outcome;
    found.set(id, own);
  }
  return found;
}

/** What is kept of the assessments that a filter leaves in, with the results of some standards. */
export function statisticsFiles(
  context: Reading,
  filter: StatisticsFilter,
  standards: readonly string[],
): StatisticsFile[] {
  const outcomes = outcomesOf(context, standards);
  const { where, values } = conditions(filter);
  const breaches = (more: string) => `(SELECT count(*) FROM assessment_results r
      WHERE r.assessment_id = s.id AND r.outcome = 'BREACH INDICATED' ${more})`;
  return context.db
    .prepare<[object], Row>(
      `SELECT s.id AS assessmentId, s.kind AS kind, s.person_id AS personId, s.event_id AS eventId,
         ${firstDay} AS "from", ${stateOf} AS state, u.kind AS authorityKind, f.facts AS facts,
         ${breaches('')} AS breaches,
         ${breaches(`AND r.qualifiers LIKE '%"BY SILENCE"%'`)} AS breachesBySilence
       FROM ${population} JOIN assessment_facts f ON f.assessment_id = s.id WHERE ${where}`,
    )
    .all(values)
    .map(({ facts: text, ...row }) => {
      const kept = JSON.parse(text) as Kept; // written by keptFacts alone
      return { ...row, ...kept, outcomes: outcomes.get(row.assessmentId) ?? {} };
    });
}
