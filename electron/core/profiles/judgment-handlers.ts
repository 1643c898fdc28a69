import type { Parsed } from '../../../shared/api';
import type { AssessmentId, InquiryId, JudgmentRecordId } from '../../../shared/domain/ids';
import type {
  JudgmentChange,
  JudgmentFields,
} from '../../../shared/domain/profiles/judgment-change';
import { stateKey } from '../../../shared/domain/profiles/treaty-entry';
import type { Carried, ImpactPage } from '../../../shared/domain/profiles/views';
import { AppError } from '../../../shared/errors';
import { assessmentsOf } from '../assessments/assessment-store';
import { refreshResultsOf } from '../assessments/results-store';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { requireInquiry } from '../inquiries/detail';
import { statesOf } from '../inquiries/queries';
import { touchInquiry } from '../inquiries/search-index';
import { requireEvent } from '../timeline/event-handlers';
import { carryAll, impactsOnFindings } from './carry-into-findings';
import { impactPage } from './preview';
import { judgmentsOf, markWithdrawn, putJudgment, requireJudgment } from './judgment-store';

/** @throws AppError NOT_FOUND, JUDGMENT_UNKNOWN, JUDGMENT_WITHDRAWN */
function checkFields({ db, law }: Context, inquiryId: InquiryId, fields: JudgmentFields): void {
  if (fields.judgmentId !== null) requireJudgment(db, inquiryId, fields.judgmentId);
  if (fields.eventId !== null) requireEvent(db, inquiryId, fields.eventId);
  const known = statesOf(db, inquiryId).some((state) => stateKey(state) === stateKey(fields.state));
  if (!known) throw new AppError('NOT_FOUND');
  const isJudgment = law.instruments.get(fields.instrument)?.judgment === true;
  if (!isJudgment || fields.standards.some((id) => !law.standards.has(id)))
    throw new AppError('JUDGMENT_UNKNOWN');
}

function check(context: Context, inquiryId: InquiryId, change: JudgmentChange): void {
  requireInquiry(context.db, inquiryId);
  if (change.kind === 'judgment') checkFields(context, inquiryId, change);
  else requireJudgment(context.db, inquiryId, change.judgmentId);
}

const assessmentIds = ({ db }: Context, inquiryId: InquiryId): AssessmentId[] =>
  assessmentsOf(db, inquiryId)
    .map(({ id }) => id)
    .toSorted();

function preview(context: Context, input: Parsed<'judgment.preview'>): ImpactPage {
  const { inquiryId, change } = input;
  check(context, inquiryId, change);
  return impactPage(context, change, assessmentIds(context, inquiryId), input);
}

/** Checks, writes and lets the findings of the inquiry follow; gives the record's id with them. */
function apply(
  context: Context,
  inquiryId: InquiryId,
  change: JudgmentChange,
  write: () => JudgmentRecordId,
): Carried & { readonly id: JudgmentRecordId } {
  check(context, inquiryId, change);
  const impacts = impactsOnFindings(context, assessmentIds(context, inquiryId), change);
  const id = write();
  touchInquiry(context.db, inquiryId, context.now());
  context.audit({ inquiryId, subject: id });
  const carried = carryAll(context, impacts);
  refreshResultsOf(context, { inquiryId });
  return { id, ...carried };
}

const save = (context: Context, { inquiryId, ...fields }: Parsed<'judgment.save'>) =>
  apply(context, inquiryId, { kind: 'judgment', ...fields }, () =>
    putJudgment(context, inquiryId, fields),
  );

function withdraw(context: Context, input: Parsed<'judgment.withdraw'>): Carried {
  const { inquiryId, judgmentId } = input;
  return apply(context, inquiryId, { kind: 'withdrawal', judgmentId }, () => {
    markWithdrawn(context, input);
    return judgmentId;
  });
}

export const judgmentHandlers = {
  'judgment.list': ({ db }, { inquiryId }) => judgmentsOf(db, inquiryId),
  'judgment.preview': preview,
  'judgment.save': save,
  'judgment.withdraw': withdraw,
} satisfies Handlers<'judgment.list' | 'judgment.preview' | 'judgment.save' | 'judgment.withdraw'>;
