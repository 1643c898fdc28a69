import type { Parsed } from '../../../shared/api';
import type { EvidenceId, InquiryId } from '../../../shared/domain/ids';
import { isOver } from '../../../shared/domain/replies/deadline';
import { choosable } from '../../../shared/domain/replies/draft-model';
import { noRisk, type RoundText } from '../../../shared/domain/replies/round';
import { usualHowToReply, usualPersonHowToReply } from '../../../shared/domain/replies/words';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { addWriter, requireReport } from '../reports/report-store';
import { contentForParties } from '../reports/report-view';
import type { ReadableDb } from '../store';
import { calendarOf } from './calendar-handlers';
import { commentsOf } from './comment-store';
import { addEvent, changeDeadline, deadlineIn } from './history';
import { ownFindings, shownName, stateOf } from './party';
import { afterRoundStep, requireOpenReport } from './round-steps';
import {
  insertRound,
  requireRound,
  requireStatus,
  roundsOf,
  setOutcome,
  setProof,
  setRoundRemoved,
  setWaived,
  updateRound,
} from './round-store';
import { roundView } from './round-view';

/** Northern Ireland Act 2016 c.21 s.36 gives 28 days for a reply; the officer sets what the law says. */
const usualPeriod = { days: 28, kind: 'calendar' } as const;

function list(context: Context, { reportId }: Parsed<'reply.list'>) {
  const whole = contentForParties(context, requireReport(context.db, reportId));
  return roundsOf(context.db, reportId).map((round) => roundView(context, round, whole));
}

function create(context: Context, { reportId, party }: Parsed<'reply.create'>) {
  const { db } = context;
  const { inquiryId } = requireOpenReport(db, reportId);
  shownName(db, { inquiryId, party }); // of this inquiry
  const isSame = (other: typeof party): boolean => JSON.stringify(other) === JSON.stringify(party);
  const isOpen = roundsOf(db, reportId).some(
    (round) => round.status !== 'closed' && isSame(round.party),
  );
  if (isOpen) throw new AppError('REPLY_ROUND_OPEN');
  const text: RoundText = {
    leftOut: [],
    added: [],
    period: usualPeriod,
    howToReply: party.kind === 'authority' ? usualHowToReply : usualPersonHowToReply,
    reprisals: '',
    risk: noRisk,
    delivery: null,
  };
  const id = insertRound(context, { inquiryId, reportId, party, text });
  return afterRoundStep(context, requireRound(db, id), { party: party.kind });
}

function update(context: Context, { roundId, revision, text }: Parsed<'reply.update'>) {
  const { db } = context;
  const round = requireRound(db, roundId);
  requireStatus(round, 'prepared');
  const whole = contentForParties(context, requireOpenReport(db, round.reportId));
  const known = new Map(
    choosable(whole, ownFindings(db, round, whole)).map((one) => [one.id, one.findingId]),
  );
  const isWrong = text.added.some((id) => known.get(id) !== null);
  if (isWrong) throw new AppError('REPLY_PARAGRAPH_NOT_THEIRS');
  updateRound(db, roundId, revision, text);
  return afterRoundStep(context, round);
}

const move =
  (isRemoval: boolean) =>
  (context: Context, { roundId }: Parsed<'reply.remove'>): null => {
    setRoundRemoved(context.db, roundId, isRemoval ? context.now() : null);
    const row = context.db
      .prepare<[string], { id: InquiryId }>(
        'SELECT inquiry_id AS id FROM reply_rounds WHERE id = ?',
      )
      .get(roundId);
    context.audit({ inquiryId: row?.id ?? null, subject: roundId });
    return null;
  };

/** @throws AppError NOT_FOUND when it is evidence of another inquiry */
export function requireEvidence(db: ReadableDb, inquiryId: InquiryId, id: EvidenceId | null): void {
  if (id === null) return;
  const row = db
    .prepare('SELECT 1 FROM evidence WHERE id = ? AND inquiry_id = ?')
    .get(id, inquiryId);
  if (row === undefined) throw new AppError('NOT_FOUND');
}

function receive(context: Context, { roundId, on, proofId }: Parsed<'reply.receive'>) {
  const { db } = context;
  const round = requireRound(db, roundId);
  requireStatus(round, 'sent');
  requireEvidence(db, round.inquiryId, proofId);
  if (on < (round.sentAt ?? '').slice(0, 10)) throw new AppError('REPLY_DEADLINE_DAY');
  const { weekend, holidays } = calendarOf(db, stateOf(db, round));
  const calendar = { weekend: [...weekend], holidays: [...holidays] };
  const received = { kind: 'received' as const, on, period: round.text.period, calendar };
  const { dueOn } = changeDeadline(context, roundId, received, '');
  setProof(db, roundId, proofId);
  return afterRoundStep(context, round, { receivedOn: on, dueOn: dueOn ?? '' });
}

function changeRunning(
  context: Context,
  { roundId, change, reason }: Parsed<'reply.changeDeadline'>,
) {
  const round = requireRound(context.db, roundId);
  requireStatus(round, 'sent');
  const { dueOn } = changeDeadline(context, roundId, change, reason);
  return afterRoundStep(context, round, { change: change.kind, dueOn: dueOn ?? '' });
}

/** Nobody concludes anything from silence here: it is recorded as what it is. */
function close(context: Context, { roundId }: Parsed<'reply.close'>) {
  const { db, vault } = context;
  const round = requireRound(db, roundId);
  requireStatus(round, 'sent');
  const comments = commentsOf(db, roundId);
  const open = comments.filter(({ answer }) => answer === null).length;
  if (open > 0) throw new AppError('REPLY_COMMENTS_OPEN', { count: open });
  const today = context.now().slice(0, 10);
  if (comments.length === 0 && !isOver(deadlineIn(db, roundId), today))
    throw new AppError('REPLY_DEADLINE_RUNS');
  const outcome = comments.length === 0 ? 'no_reply' : 'comments';
  setOutcome(db, roundId, outcome);
  addWriter(db, round.reportId, vault.officer.id);
  const what =
    outcome === 'no_reply' ? 'without reply' : `with ${String(comments.length)} answered`;
  addEvent(context, roundId, { kind: 'closed', what, reason: '' });
  return afterRoundStep(context, round, { outcome, comments: comments.length });
}

function reopen(context: Context, { roundId, reason }: Parsed<'reply.reopen'>) {
  const round = requireRound(context.db, roundId);
  requireStatus(round, 'closed');
  requireOpenReport(context.db, round.reportId);
  setOutcome(context.db, roundId, null);
  addEvent(context, roundId, { kind: 'reopened', what: '', reason });
  return afterRoundStep(context, round);
}

function waive(context: Context, { roundId, reason }: Parsed<'reply.waive'>) {
  const { db, vault } = context;
  const round = requireRound(db, roundId);
  requireStatus(round, 'sent');
  const report = requireReport(db, round.reportId);
  if (report.status !== 'draft') throw new AppError('REPLY_REPORT_CLOSED');
  setWaived(db, roundId, reason);
  addWriter(db, report.id, vault.officer.id);
  const kind = reason === null ? 'unwaived' : 'waived';
  addEvent(context, roundId, { kind, what: '', reason: reason ?? '' });
  return afterRoundStep(context, round, { change: kind });
}

export const roundHandlers = {
  'reply.list': list,
  'reply.create': create,
  'reply.update': update,
  'reply.remove': move(true),
  'reply.restore': move(false),
  'reply.receive': receive,
  'reply.changeDeadline': changeRunning,
  'reply.close': close,
  'reply.reopen': reopen,
  'reply.waive': waive,
} satisfies Handlers<
  | 'reply.list'
  | 'reply.create'
  | 'reply.update'
  | 'reply.remove'
  | 'reply.restore'
  | 'reply.receive'
  | 'reply.changeDeadline'
  | 'reply.close'
  | 'reply.reopen'
  | 'reply.waive'
>;
