import type { Parsed } from '../../../shared/api';
import { afterFindingStep } from '../../../shared/domain/findings/decision';
import type { FindingId } from '../../../shared/domain/ids';
import { standardsFor } from '../../../shared/law';
import { requireAssessment } from '../assessments/assessment-store';
import { evaluateAssessment } from '../assessments/evaluation';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { touchInquiry } from '../inquiries/search-index';
import { checkAcceptable } from './acceptable';
import { draftedConclusion, draftFinding } from './draft';
import {
  findingsOf,
  insertFinding,
  noteAcceptedDraft,
  proposedStandards,
  requireFinding,
  updateStatus,
  updateText,
  type FindingRecord,
} from './finding-store';
import { createLight, groundsOf } from './light';
import { findingRow, findingView } from './views';

function propose(context: Context, input: Parsed<'finding.propose'>): { added: number } {
  const { db, law } = context;
  const record = requireAssessment(db, input.assessmentId);
  const evaluation = evaluateAssessment(context, record);
  const known = proposedStandards(db, record.id);
  const carried = standardsFor(law, record.subject.kind)
    .filter(({ id }) => !known.has(id))
    .flatMap(({ id }) => groundsOf(context, evaluation, id) ?? [])
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

function accept(context: Context, input: Parsed<'finding.accept'>) {
  const record = requireFinding(context.db, input.findingId);
  const status = afterFindingStep(record.status, 'accept');
  const light = createLight(context)(record);
  checkAcceptable(light);
  updateStatus(context, record.id, status, null);
  noteAcceptedDraft(context, record.id, draftedConclusion(context, light.evaluation, light));
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
