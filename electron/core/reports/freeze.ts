import type { AssessmentRecord } from '../assessments/assessment-store';
import type { Context } from '../context';
import { lawOf, recordedLaw } from '../profiles/recorded-law';
import type { LiveReport } from './model';
import type { FrozenReport } from './report-store';

/** What was recorded of the State's law and the day for which it was asked. */
function profileUsed({ db }: Context, { inquiryId, subject }: AssessmentRecord, day: string) {
  const { recorded } = recordedLaw(db, lawOf(inquiryId, subject));
  const { confirmed } = recorded;
  return {
    ...recorded,
    state: subject.state,
    day,
    confirmed: confirmed === 'all' ? confirmed : [...confirmed],
  };
}

/** Rule S13: what the report rests on, set down so that later changes leave it as it was. */
export function freeze(context: Context, live: LiveReport): FrozenReport {
  const { model, redaction, findings, evaluations } = live;
  return {
    model,
    redaction,
    findingIds: findings.map(({ record }) => record.id),
    answers: Object.fromEntries(
      evaluations.map(({ record, answers }) => [record.id, Object.fromEntries(answers)]),
    ),
    silences: Object.fromEntries(
      evaluations.map(({ record, silent }) => [record.id, [...silent].toSorted()]),
    ),
    instruments: Object.fromEntries(context.law.checklists.map(({ id, version }) => [id, version])),
    profiles: Object.fromEntries(
      evaluations.map(({ record, day }) => [record.id, profileUsed(context, record, day)]),
    ),
  };
}
