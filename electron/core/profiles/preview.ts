import type { Parsed } from '../../../shared/api';
import type { AssessmentId } from '../../../shared/domain/ids';
import type { ProfileChange } from '../../../shared/domain/profiles/profile-change';
import { stateKey } from '../../../shared/domain/profiles/treaty-entry';
import type { ImpactPage } from '../../../shared/domain/profiles/views';
import { requireAssessment } from '../assessments/assessment-store';
import type { Context } from '../context';
import type { ReadableDb } from '../store';
import { checkChange } from './check-change';
import type { LawChange } from './recorded-after';
import { impactOn } from './what-would-follow';

/** Assessments that a change can concern, in a lasting order. */
function concerned(db: ReadableDb, change: ProfileChange): AssessmentId[] {
  const rows = db
    .prepare<[], { id: AssessmentId; state: string }>(
      `SELECT s.id AS id, ifnull(s.state, u.state) AS state
       FROM assessments s LEFT JOIN authorities u ON u.id = s.authority_id ORDER BY s.id`,
    )
    .all();
  if (change.kind !== 'treaties') return rows.map(({ id }) => id);
  const key = stateKey(change.state);
  return rows.filter(({ state }) => stateKey(state) === key).map(({ id }) => id);
}

/** A dry run over the next `limit` of `all` after `after`; `all` in a lasting order. */
export function impactPage(
  context: Context,
  change: LawChange,
  all: readonly AssessmentId[],
  { after, limit }: Pick<Parsed<'profile.preview'>, 'after' | 'limit'>,
): ImpactPage {
  const left = after === null ? all : all.filter((id) => id > after);
  const page = left.slice(0, limit);
  return {
    impacts: page
      .map((id) => impactOn(context, requireAssessment(context.db, id), change))
      .filter((impact) => impact !== null),
    looked: all.length - left.length + page.length,
    total: all.length,
    next: left.length > page.length ? (page.at(-1) ?? null) : null,
  };
}

/** @throws AppError as for saving */
export function preview(context: Context, input: Parsed<'profile.preview'>): ImpactPage {
  const { change } = input;
  checkChange(context, change);
  return impactPage(context, change, concerned(context.db, change), input);
}
