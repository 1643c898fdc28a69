import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical-json';
import { deadlineOf } from '../../../shared/domain/replies/deadline';
import type { DraftContent } from '../../../shared/domain/replies/draft-model';
import { isRiskAnswered, isStrict } from '../../../shared/domain/replies/round';
import { deadlineSentence } from '../../../shared/domain/replies/words';
import type { GateResult } from '../../../shared/domain/reports/gate/hit';
import type { PlacedText } from '../../../shared/domain/reports/gate/model-texts';
import { signatoryField } from '../../../shared/domain/reports/signature-fields';
import { AppError } from '../../../shared/errors';
import { head } from '../audit-log';
import type { Context } from '../context';
import { checkReport, withoutNamesakes } from '../privacy-gate/check';
import { checkCombinations } from '../privacy-gate/inference';
import { searchTexts } from '../privacy-gate/gate';
import type { DraftForComment } from '../reports/pdf/draft';
import { requireReport } from '../reports/report-store';
import { contentForParties } from '../reports/report-view';
import { ownCertificate } from '../settings/signing-certificate';
import { calendarOf } from './calendar-handlers';
import { partyName, reprisalGrounds, stateOf } from './party';
import type { RoundRecord } from './round-store';
import { roundContent } from './round-view';

const isCommissioner = ({ vault }: Context): boolean =>
  vault.officer.roles.includes('commissioner');

/** What the signatory of a draft is called in print. */
export const signerRole = (context: Context): string =>
  isCommissioner(context) ? 'Commissioner' : 'Officer in charge of the inquiry';

/** What would be sent, as it stands. */
function liveContent(context: Context, round: RoundRecord): DraftContent {
  const whole = contentForParties(context, requireReport(context.db, round.reportId));
  return roundContent(context, round, whole);
}

const roundTexts = ({ text, reference }: RoundRecord): PlacedText[] => [
  {
    text: text.howToReply,
    where: 'How to reply',
    field: 'howToReply',
    findingId: null,
    isFixed: false,
  },
  { text: reference, where: 'Reference', field: 'metadata', findingId: null, isFixed: true },
];

/**
 * What the privacy gate says of what would be sent. Releases of the report count where a commissioner
 * sends it, or has confirmed them.
 */
export function gateOf(
  context: Context,
  round: RoundRecord,
  content: DraftContent = liveContent(context, round),
): GateResult {
  const report = requireReport(context.db, round.reportId);
  const status = isCommissioner(context) ? report.status : 'approved';
  const result = checkReport(context, { ...report, status }, content);
  const own = withoutNamesakes(searchTexts(context, report, roundTexts(round)));
  return { ...result, hits: [...result.hits, ...own.map(({ hit }) => hit)] };
}

/** EXP-11 and EXP-12. @throws AppError REPLY_REPRISALS_UNDECIDED, REPLY_RISK_UNANSWERED, REPLY_DELIVERY_UNSAFE */
function checkRisks(context: Context, round: RoundRecord): void {
  const { text, party } = round;
  if (reprisalGrounds(context, round).length > 0 && text.reprisals === '')
    throw new AppError('REPLY_REPRISALS_UNDECIDED');
  if (party.kind === 'authority') return;
  if (!isRiskAnswered(text.risk) || text.delivery === null)
    throw new AppError('REPLY_RISK_UNANSWERED');
  if (isStrict(text.risk) && text.delivery !== 'read_here')
    throw new AppError('REPLY_DELIVERY_UNSAFE');
}

/**
 * What stands together in the report and goes out with the draft, kept or reworded in the report. What
 * nobody confirmed counts only where a commissioner sends it. @throws AppError REPORT_COMBINATIONS_OPEN
 */
function checkDraftCombinations(context: Context, round: RoundRecord, content: DraftContent): void {
  const report = requireReport(context.db, round.reportId);
  const status = isCommissioner(context) ? report.status : 'approved';
  const sent = new Set([...content.paragraphs.map(({ id }) => id), ...content.findingIds]);
  checkCombinations(context, { ...report, status }, contentForParties(context, report), (one) =>
    sent.has(one.findingId ?? one.placeId),
  );
}

/**
 * What would be sent, if it may be. @throws AppError REPLY_NOTHING_TO_SEND, REPLY_GATE_STOPPED,
 * REPLY_NO_CERTIFICATE, and those of `checkRisks`
 */
export function sendable(context: Context, round: RoundRecord): DraftContent {
  const content = liveContent(context, round);
  if (content.paragraphs.length === 0) throw new AppError('REPLY_NOTHING_TO_SEND');
  checkRisks(context, round);
  const { hits } = gateOf(context, round, content);
  if (hits.length > 0) throw new AppError('REPLY_GATE_STOPPED', { count: hits.length });
  checkDraftCombinations(context, round, content);
  if (!isCommissioner(context) && ownCertificate(context) === null)
    throw new AppError('REPLY_NO_CERTIFICATE');
  return content;
}

/** What of the report goes out; the day, the audit log's head and the signatory change by the hour. */
const lasting = ({
  date: _,
  auditHead: __,
  signatories: ___,
  ...model
}: DraftContent['model']): Omit<DraftContent['model'], 'date' | 'auditHead' | 'signatories'> =>
  model;

/** SHA-256 of what is sent, hexadecimal. */
export const contentSha256 = (content: DraftContent): string =>
  createHash('sha256')
    .update(canonicalJson({ ...content, model: lasting(content.model) }))
    .digest('hex');

/** The draft as it is printed today, to be signed by the officer who has the vault open. */
export function toPrint(
  context: Context,
  round: RoundRecord,
  content: DraftContent,
): DraftForComment {
  const { db, vault } = context;
  const today = context.now().slice(0, 10);
  const { period, howToReply, delivery } = round.text;
  const { weekend, holidays } = calendarOf(db, stateOf(db, round));
  const calendar = { weekend: [...weekend], holidays: [...holidays] };
  const { dueOn } = deadlineOf([{ kind: 'received', on: today, period, calendar }]);
  return {
    content: {
      ...content,
      model: {
        ...content.model,
        date: today,
        auditHead: head(db),
        signatories: [
          { name: vault.officer.name, role: signerRole(context), field: signatoryField(1) },
        ],
      },
    },
    reference: round.reference,
    party: partyName(db, round),
    deadline: deadlineSentence(period, today, dueOn ?? today),
    howToReply,
    isReadHere: delivery === 'read_here',
  };
}
