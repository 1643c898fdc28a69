import type { Parsed } from '../../../shared/api';
import type { DraftContent } from '../../../shared/domain/replies/draft-model';
import { replyForm } from '../../../shared/domain/replies/reply-form';
import { signatoryField } from '../../../shared/domain/reports/signature-fields';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { countQuestion } from '../privacy-gate/often';
import { sha256Of } from '../reports/file-store';
import { writeBeside } from '../reports/handover';
import { renderDraft } from '../reports/pdf';
import { signAsOfficer } from '../reports/signing';
import { writeFileWhole } from '../written-file';
import { contentSha256, gateOf, sendable, signerRole, toPrint } from './draft';
import { addEvent } from './history';
import { afterRoundStep, requireOpenReport } from './round-steps';
import { keepSent, requireRound, requireStatus, sentFiles, type SentDraft } from './round-store';

/** Logged each time with counts alone, so that nobody tries names against the gate unseen. */
function gate(context: Context, { roundId }: Parsed<'reply.gate'>) {
  countQuestion(context);
  const round = requireRound(context.db, roundId);
  requireStatus(round, 'prepared');
  const result = gateOf(context, round);
  context.audit({
    inquiryId: round.inquiryId,
    subject: round.id,
    details: { hits: result.hits.length, releases: result.releases.length },
  });
  return result;
}

/** @throws AppError CHANGED_MEANWHILE when it is not what the officer has read */
function toSend(context: Context, { roundId, revision }: Parsed<'reply.send'>) {
  const round = requireRound(context.db, roundId);
  requireStatus(round, 'prepared');
  if (round.revision !== revision) throw new AppError('CHANGED_MEANWHILE');
  requireOpenReport(context.db, round.reportId);
  return { round, content: sendable(context, round) };
}

interface Written {
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly root: SentDraft['root'];
  readonly signer: string;
  /** Empty where nothing is taken along: there is no form to fill in then. */
  readonly form: string;
}

interface Prepared extends Written {
  readonly draft: SentDraft;
}

const formOf = ({ paragraphs }: DraftContent, isReadHere: boolean): string =>
  isReadHere ? '' : replyForm(paragraphs);

async function prepareSend(context: Context, input: Parsed<'reply.send'>): Promise<Prepared> {
  const { round, content } = toSend(context, input);
  const printed = toPrint(context, round, content);
  const print = await renderDraft(printed, context.resourcesFolder);
  const signed = await signAsOfficer(context, print, signatoryField(1), {
    role: signerRole(context),
    reason: 'Draft sent for comment',
  });
  const sha256 = sha256Of(signed.file);
  const draft = {
    content: printed.content,
    contentSha256: contentSha256(content),
    partyName: printed.party,
    pdf: signed.file,
    sha256,
    root: signed.root,
  };
  const form = formOf(content, printed.isReadHere);
  const signer = context.vault.officer.name;
  return { draft, pdf: signed.file, sha256, root: signed.root, signer, form };
}

/** The gate decides again in the transaction in which the draft is kept and logged as leaving. */
function commitSend(context: Context, input: Parsed<'reply.send'>, { draft }: Prepared) {
  const { round, content } = toSend(context, input);
  if (contentSha256(content) !== draft.contentSha256) throw new AppError('CHANGED_MEANWHILE');
  keepSent(context, round, draft);
  addEvent(context, round.id, { kind: 'sent', what: `to ${draft.partyName}`, reason: '' });
  return afterRoundStep(context, round, {
    sha256: draft.sha256,
    audience: round.party.kind,
    paragraphs: content.paragraphs.length,
  });
}

/** The draft comes last: where anything fails before it, no word of it has left the vault. */
async function writeFiles(context: Context, path: string, written: Written): Promise<void> {
  const signed = `The draft is signed by ${written.signer}, ${context.vault.institution}.`;
  await writeBeside(context, path, written.sha256, [written.root], signed);
  if (written.form !== '')
    await writeFileWhole(path.replace(/(\.pdf)?$/i, '.reply-form.csv'), written.form);
  await writeFileWhole(path, written.pdf);
}

function prepareExport(context: Context, { roundId }: Parsed<'reply.export'>): Promise<Written> {
  const { content, text, signerName } = requireRound(context.db, roundId);
  const { pdf, sha256, pem, fingerprint } = sentFiles(context.db, roundId);
  if (content === null || sha256Of(pdf) !== sha256) throw new AppError('REPORT_NOT_INTACT');
  const form = formOf(content, text.delivery === 'read_here');
  const root = { pem, fingerprint };
  return Promise.resolve({ pdf, sha256, root, signer: signerName ?? '', form });
}

export const sendHandlers = {
  'reply.gate': gate,
  'reply.send': staged(prepareSend, commitSend, (context, { path }, prepared) =>
    writeFiles(context, path, prepared),
  ),
  'reply.export': staged(
    prepareExport,
    (context, { roundId }, { sha256 }) => {
      const { inquiryId, id, party } = requireRound(context.db, roundId);
      context.audit({ inquiryId, subject: id, details: { sha256, audience: party.kind } });
      return { sha256 };
    },
    (context, { path }, written) => writeFiles(context, path, written),
  ),
} satisfies Handlers<'reply.gate' | 'reply.send' | 'reply.export'>;
