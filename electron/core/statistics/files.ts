import type { CountedFile } from '../../../shared/domain/statistics/counted-file';
import type { Dimension } from '../../../shared/domain/statistics/dimensions';
import type { StatisticsFilter } from '../../../shared/domain/statistics/filter';
import { conditions, firstDay, population, stateOf, type Reading } from './population';

const codeIn: Readonly<Record<Dimension, string>> = {
  sex: 'm.sex',
  age: 'm.age',
  nationality: 'm.nationality',
  exploitation: 'm.exploitation',
  authority: `coalesce(u.kind, 'whole_state')`,
  state: stateOf,
  year: `CASE ${firstDay} WHEN '' THEN 'not_recorded' ELSE substr(${firstDay}, 1, 4) END`,
};

type Row = readonly [
  assessmentId: string,
  personId: string | null,
  eventId: string | null,
  from: string,
  marks: string,
  questions: string,
  ...codes: string[],
];

/** What is kept of the assessments that a filter leaves in, with their places in the dimensions. */
export function countedFiles(
  { db }: Pick<Reading, 'db'>,
  filter: StatisticsFilter,
  dimensions: readonly Dimension[],
): CountedFile[] {
  const { where, values } = conditions(filter);
  const codes = dimensions.map((one) => `, ${codeIn[one]}`).join('');
  return db
    .prepare<[object], Row>(
      `SELECT s.id, s.person_id, s.event_id, ${firstDay}, m.marks, m.questions ${codes}
       FROM ${population} JOIN assessment_marks m ON m.assessment_id = s.id
       WHERE ${where} ORDER BY s.id`,
    )
    .raw()
    .all(values)
    .map(([assessmentId, personId, eventId, from, marks, questions, ...own]) => ({
      assessmentId,
      personId,
      eventId,
      from,
      codes: own,
      marks: marks.split('\n'),
      questions,
    }));
}
