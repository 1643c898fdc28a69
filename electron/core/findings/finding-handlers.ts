import type { Parsed } from '../../../shared/api';
import { afterFindingStep } from '../../../shared/domain/findings/decision';
import type { FindingId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import { fits, standardsFor, unattributedWords } from '../../../shared/law';
import { requireAssessment } from '../assessments/assessment-store';
import { evaluateAssessment } from '../assessments/evaluation';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { touchInquiry } from '../inquiries/search-index';
import { draftFinding } from './draft';
import {
  findingsOf,
  insertFinding,
  proposedStandards,
  requireFinding,
  updateStatus,
  updateText,
  type FindingRecord,
} from './finding-store';
import { createLight, groundsOf, type FindingInLight } from './light';
import { findingRow, findingView } from './views';

function propose(context: Context, input: Parsed<'finding.propose'>): { added: number } {
  const { db, law } = context;
  const record = requireAssessment(db, input.assessmentId);
  const evaluation = evaluateAssessment(context, record);
  const known = proposedStandards(db, record.id);
  const carried = standardsFor(law, record.subject.kind)
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => groundsOf(context, evaluation, id))
    .filter(({ isCarried }) => isCarried);
  for (const grounds of carried)
    insertFinding(context, {
      ...draftFinding(context, evaluation, grounds),
      inquiryId: record.inquiryId,
      assessmentId: record.id,
      standardId: grounds.standard.id,
    });
  if (carried.length > 0) touchInquiry(db, record.inquiryId, context.now());
  context.audit({
    inquiryId: record.inquiryId,
    subject: record.id,
    details: { added: carried.length },
  });
  return { added: carried.length };
}

const shown = (context: Context, id: FindingId) =>
  findingView(context, createLight(context)(requireFinding(context.db, id)));

function changed(
  context: Context,
  record: FindingRecord,
  details: Readonly<Record<string, string | number>>,
) {
  touchInquiry(context.db, record.inquiryId, context.now());
  context.audit({ inquiryId: record.inquiryId, subject: record.id, details });
  return shown(context, record.id);
}

function update(context: Context, input: Parsed<'finding.update'>) {
  const record = requireFinding(context.db, input.findingId);
  afterFindingStep(record.status, 'edit');
  updateText(context, record.id, input.revision, input.text);
  return changed(context, record, { standard: record.standardId });
}

/** A standard on law or system is no finding about one case (S8). @throws AppError FINDING_NOT_OF_SUBJECT */
export function checkOfSubject({ standard, evaluation }: FindingInLight): void {
  if (!fits(standard, evaluation.record.subject.kind)) throw new AppError('FINDING_NOT_OF_SUBJECT');
}

/**
 * A finding that is accepted must fit the subject of its assessment and still be carried by the
 * checklist or by an officer's view; its conclusion and analysis may not say more than its source
 * carries (L6), and an observation on unsettled law never speaks of a breach of law.
 * @throws AppError FINDING_NOT_OF_SUBJECT, FINDING_OUTDATED, FINDING_WORDING
 */
export function checkAcceptable(light: FindingInLight): void {
  const { record, stated, kind, isCarried } = light;
  checkOfSubject(light);
  if (!isCarried) throw new AppError('FINDING_OUTDATED');
  const effect = kind === 'observation' ? 'SOFT' : stated.effect;
  const faults = [record.conclusion, record.analysis].flatMap((text) =>
    unattributedWords(effect, text),
  );
  const [fault] = faults;
  if (fault !== undefined) throw new AppError('FINDING_WORDING', { word: fault.word });
}

function accept(context: Context, input: Parsed<'finding.accept'>) {
  const record = requireFinding(context.db, input.findingId);
  const status = afterFindingStep(record.status, 'accept');
  checkAcceptable(createLight(context)(record));
  updateStatus(context, record.id, status, null);
  return changed(context, record, { standard: record.standardId });
}

function reject(context: Context, input: Parsed<'finding.reject'>) {
  const record = requireFinding(context.db, input.findingId);
  const status = afterFindingStep(record.status, 'reject');
  updateStatus(context, record.id, status, input.reason);
  return changed(context, record, { standard: record.standardId });
}

function reopen(context: Context, input: Parsed<'finding.reopen'>) {
  const record = requireFinding(context.db, input.findingId);
  const status = afterFindingStep(record.status, 'reopen');
  updateStatus(context, record.id, status, null);
  return changed(context, record, { standard: record.standardId, was: record.status });
}

export const findingHandlers = {
  'finding.list': (context, { inquiryId }) =>
    findingsOf(context.db, inquiryId)
      .map(createLight(context))
      .map((light) => findingRow(context, light)),
  'finding.get': (context, { findingId }) => shown(context, findingId),
  'finding.propose': propose,
  'finding.update': update,
  'finding.accept': accept,
  'finding.reject': reject,
  'finding.reopen': reopen,
} satisfies Handlers<
  | 'finding.list'
  | 'finding.get'
  | 'finding.propose'
  | 'finding.update'
  | 'finding.accept'
  | 'finding.reject'
  | 'finding.reopen'
>;
