import type { AssessmentId, InquiryId, SystemicFindingId } from '../../../shared/domain/ids';
import { pseudonymOf } from '../../../shared/domain/people/pseudonym';
import { stateKey } from '../../../shared/domain/profiles/treaty-entry';
import type { StatisticsFilter } from '../../../shared/domain/statistics/filter';
import type { CitedCase, Pattern } from '../../../shared/domain/statistics/systemic';
import type { Context } from '../context';
import { conditions, population, stateOf } from './population';
import { settingsInForce } from './settings';

interface Row {
  readonly standardId: string;
  readonly state: string;
  readonly kind: string;
  readonly name: string;
  readonly assessmentId: AssessmentId;
  readonly inquiryId: InquiryId;
  readonly reference: string;
  readonly number: number;
}

/** Breaches in persons' cases; a result that an officer sees otherwise supports no pattern. */
function breachesOf({ db }: Context, filter: StatisticsFilter): Row[] {
  const { where, values } = conditions(filter);
  const checklist = filter.checklist === null ? '' : `AND r.standard_id LIKE @checklist || '-%'`;
  return db
    .prepare<[object], Row>(
      `SELECT r.standard_id AS standardId, ${stateOf} AS state, u.kind AS kind, u.name AS name,
         s.id AS assessmentId, i.id AS inquiryId, i.reference AS reference, p.number AS number
       FROM assessment_results r INDEXED BY assessment_results_breaches
       JOIN ${population} WHERE s.id = r.assessment_id AND r.outcome = 'BREACH INDICATED' AND s.kind = 'case'
         AND (r.officer_outcome IS NULL OR r.officer_outcome = 'BREACH INDICATED')
         AND ${where} ${checklist}
       ORDER BY i.reference, p.number`,
    )
    .all({ ...values, checklist: filter.checklist });
}

export type PatternBy = 'authority' | 'authority_kind';

/** What makes two breaches one pattern: the standard, the State, and the authority or its kind. */
export interface PatternSubject {
  readonly standardId: string;
  readonly state: string;
  readonly authorityKind: string;
  /** Empty: every authority of the kind. */
  readonly authorityName: string;
}

export const patternKey = (one: PatternSubject): string =>
  [one.standardId, stateKey(one.state), one.authorityKind, stateKey(one.authorityName)].join(
    '\u001f',
  );

function findingsByKey({ db }: Context): Map<string, SystemicFindingId> {
  const rows = db
    .prepare<[], PatternSubject & { readonly id: SystemicFindingId }>(
      `SELECT id, standard_id AS standardId, state, authority_kind AS authorityKind,
         authority_name AS authorityName FROM systemic_findings`,
    )
    .all();
  return new Map(rows.map((row) => [patternKey(row), row.id]));
}

const casesOf = (rows: readonly Row[]): CitedCase[] =>
  rows.map(({ assessmentId, inquiryId, reference, number }) => ({
    assessmentId,
    inquiryId,
    reference,
    pseudonym: pseudonymOf(number),
  }));

/** The same standard breached in as many inquiries as the institution's rule of display asks for. */
export function patterns(context: Context, filter: StatisticsFilter, by: PatternBy): Pattern[] {
  const { law, db } = context;
  const found = new Map<string, { readonly subject: PatternSubject; readonly rows: Row[] }>();
  for (const row of breachesOf(context, filter)) {
    const { standardId, state, kind } = row;
    const authorityName = by === 'authority' ? row.name : '';
    const subject = { standardId, state, authorityKind: kind, authorityName };
    const key = patternKey(subject);
    const own = found.get(key) ?? { subject, rows: [] };
    own.rows.push(row);
    found.set(key, own);
  }
  const findings = findingsByKey(context);
  const { patternSize } = settingsInForce(db);
  return [...found]
    .map(([key, { subject, rows }]) => ({
      ...subject,
      title: law.standards.get(subject.standardId)?.title ?? subject.standardId,
      inquiries: new Set(rows.map(({ inquiryId }) => inquiryId)).size,
      cases: casesOf(rows),
      findingId: findings.get(key) ?? null,
    }))
    .filter(({ inquiries }) => inquiries >= patternSize)
    .toSorted((a, b) => b.inquiries - a.inquiries || (a.standardId < b.standardId ? -1 : 1));
}
