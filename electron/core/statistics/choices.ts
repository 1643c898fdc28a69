import type { StatisticsChoices } from '../../../shared/domain/statistics/systemic';
import { checklistInfos } from '../assessments/checklists';
import type { Context } from '../context';
import { firstDay, population, stateOf } from './population';

/** What the filters offer: only what there is. */
export function statisticsChoices({ db, law }: Context): StatisticsChoices {
  const states = db
    .prepare<[], string>(`SELECT DISTINCT ${stateOf} AS state FROM ${population} ORDER BY 1`)
    .pluck()
    .all();
  const years = db
    .prepare<[], string>(
      `SELECT DISTINCT substr(${firstDay}, 1, 4) FROM ${population} ORDER BY 1 DESC`,
    )
    .pluck()
    .all();
  return {
    states,
    years: years.filter((year) => year !== '').map(Number),
    checklists: checklistInfos(law).map(({ id, title }) => ({ id, title })),
  };
}
