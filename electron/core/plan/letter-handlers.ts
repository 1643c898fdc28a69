import { createHash } from 'node:crypto';
import type { Parsed } from '../../../shared/api';
import type { EvidenceId, InquiryId, RequestId } from '../../../shared/domain/ids';
import type { Letter, LetterRow } from '../../../shared/domain/plan/letter';
import { periodEnd } from '../../../shared/domain/plan/period';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { insertRequest } from '../inquiries/authority-handlers';
import { requireInquiry } from '../inquiries/detail';
import { touchInquiry } from '../inquiries/search-index';
import { renderLetter } from '../reports/pdf';
import type { ReadableDb } from '../store';
import { writeFileWhole } from '../written-file';
import { draftText } from './letter-draft';
import { checkGate } from './letter-gate';
import { letterModel } from './letter-model';
import {
  insertLetter,
  issuedPdf,
  keepIssued,
  keepService,
  lettersOf,
  requireLetter,
  requireState,
  setLetterRemoved,
  updateLetter,
  type LetterRecord,
} from './letter-store';
import { markAsked } from './plan-store';
import { weekendOf } from './weekend';

const rowOf = ({ inquiryId: _, ...row }: LetterRecord): LetterRow => row;

const viewOf = (context: Context, record: LetterRecord): Letter => ({
  ...rowOf(record),
  model: letterModel(context, record),
});

function createLetter(context: Context, input: Parsed<'letter.create'>): Letter {
  const { inquiryId } = input;
  requireInquiry(context.db, inquiryId);
  const letterId = insertLetter(context, { ...input, text: draftText(context, input) });
  context.audit({ inquiryId, subject: letterId });
  return viewOf(context, requireLetter(context.db, { inquiryId, letterId }));
}

function changeLetter(context: Context, input: Parsed<'letter.update'>): Letter {
  const letter = requireLetter(context.db, input);
  requireState(letter, 'draft');
  updateLetter(context.db, letter.id, input.revision, input.text);
  context.audit({ inquiryId: letter.inquiryId, subject: letter.id });
  return viewOf(context, requireLetter(context.db, input));
}

const moveLetter =
  (isRemoval: boolean) =>
  (context: Context, input: Parsed<'letter.remove'>): null => {
    setLetterRemoved(context.db, input, isRemoval ? context.now() : null);
    context.audit({ inquiryId: input.inquiryId, subject: input.letterId });
    return null;
  };

interface Printed {
  readonly letter: LetterRecord;
  readonly pdf: Uint8Array;
  readonly sha256: string;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The letter as it is to leave, or as it left. @throws AppError CHANGED_MEANWHILE, as renderLetter */
async function print(context: Context, input: Parsed<'letter.export'>): Promise<Printed> {
  const letter = requireLetter(context.db, input);
  if (letter.state !== 'draft') {
    const pdf = issuedPdf(context.db, letter.id);
    return { letter, pdf, sha256: hashOf(pdf) };
  }
  if (letter.revision !== input.revision) throw new AppError('CHANGED_MEANWHILE');
  const pdf = await renderLetter(letterModel(context, letter), context.resourcesFolder);
  return { letter, pdf, sha256: hashOf(pdf) };
}

/** The gate decides in the same transaction in which the letter is kept and logged as leaving. */
function issue(context: Context, _: Parsed<'letter.export'>, printed: Printed) {
  const { letter, sha256 } = printed;
  if (letter.state === 'draft') {
    checkGate(context, letter);
    keepIssued(context, letter, printed);
    markAsked(context.db, letter.planItemIds);
    touchInquiry(context.db, letter.inquiryId, context.now());
  }
  context.audit({ inquiryId: letter.inquiryId, subject: letter.id, details: { sha256 } });
  return { sha256 };
}

/** @throws AppError NOT_FOUND when it is evidence of another inquiry */
function requireEvidence(db: ReadableDb, inquiryId: InquiryId, id: EvidenceId): void {
  const row = db
    .prepare('SELECT 1 FROM evidence WHERE id = ? AND inquiry_id = ?')
    .get(id, inquiryId);
  if (row === undefined) throw new AppError('NOT_FOUND');
}

/**
 * Records the service: only now is there a request whose period runs and after which silence can count
 * (S6). The period never ends before the letter said, counted from the day of service.
 */
function serve(context: Context, input: Parsed<'letter.serve'>): Letter {
  const { db } = context;
  const { inquiryId, servedOn, expiresOn, proofId } = input;
  const letter = requireLetter(db, input);
  requireState(letter, 'issued');
  if (servedOn < letter.text.day) throw new AppError('LETTER_SERVED_BEFORE_ITS_DAY');
  if (servedOn > context.now().slice(0, 10)) throw new AppError('LETTER_SERVED_LATER');
  if (expiresOn < periodEnd(servedOn, letter.text.period, weekendOf(db)))
    throw new AppError('LETTER_PERIOD_SHORTENED');
  if (proofId !== null) requireEvidence(db, inquiryId, proofId);
  const requestId: RequestId = insertRequest(context, {
    inquiryId,
    authorityId: letter.authorityId,
    subject: `${letter.text.subject} (${letter.reference})`.slice(0, 300),
    questionIds: [...new Set(letter.text.points.flatMap(({ questionIds }) => questionIds))],
    servedOn,
    expiresOn,
  });
  keepService(db, letter.id, requestId, proofId);
  touchInquiry(db, inquiryId, context.now());
  context.audit({ inquiryId, subject: letter.id, details: { servedOn, expiresOn } });
  return viewOf(context, requireLetter(db, input));
}

export const letterHandlers = {
  'letter.list': (context, { inquiryId }) =>
    lettersOf(context.db, inquiryId).map((letter) => viewOf(context, letter)),
  'letter.create': createLetter,
  'letter.update': changeLetter,
  'letter.remove': moveLetter(true),
  'letter.restore': moveLetter(false),
  'letter.export': staged(print, issue, (_, { path }, { pdf }) => writeFileWhole(path, pdf)),
  'letter.serve': serve,
} satisfies Handlers<
  | 'letter.list'
  | 'letter.create'
  | 'letter.update'
  | 'letter.remove'
  | 'letter.restore'
  | 'letter.export'
  | 'letter.serve'
>;
