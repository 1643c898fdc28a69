import type { Parsed } from '../../../shared/api';
import { isWaiting, type GateResult } from '../../../shared/domain/reports/gate/hit';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { Handlers } from '../handler';
import { releaseView, withoutNamesakes } from '../privacy-gate/check';
import { identitiesWaiting } from '../privacy-gate/fingerprints';
import { searchTexts } from '../privacy-gate/gate';
import { countQuestion } from '../privacy-gate/often';
import { letterModel, letterTexts } from './letter-model';
import {
  addLetterRelease,
  confirmLetterRelease,
  letterReleases,
  withdrawLetterRelease,
} from './letter-releases';
import { requireLetter, requireState, type LetterRecord } from './letter-store';

/** What of the vault's sealed values stands in the letter, and what was released for a reason. */
function gateOf(context: Context, letter: LetterRecord): GateResult {
  const found = searchTexts(context, letter, letterTexts(letterModel(context, letter)));
  const releases = letterReleases(context.db, letter.id);
  const released = new Set(releases.map(({ value }) => value));
  const open = found.filter(({ hit }) => hit.release !== 'possible' || !released.has(hit.id));
  return {
    hits: withoutNamesakes(open).map(({ hit }) => hit),
    releases: releases.map((release) => releaseView(release, found)),
    waiting: identitiesWaiting(context.db),
  };
}

/** @throws AppError LETTER_GATE_STOPPED, LETTER_RELEASE_WAITS */
export function checkGate(context: Context, letter: LetterRecord): void {
  const { hits, releases } = gateOf(context, letter);
  if (hits.length > 0) throw new AppError('LETTER_GATE_STOPPED', { count: hits.length });
  const waiting = releases.filter(isWaiting).length;
  if (waiting > 0) throw new AppError('LETTER_RELEASE_WAITS', { count: waiting });
}

/** Logged each time with counts alone, so that nobody tries names against the gate unseen. */
function gate(context: Context, input: Parsed<'letter.gate'>): GateResult {
  countQuestion(context);
  const letter = requireLetter(context.db, input);
  const result = gateOf(context, letter);
  context.audit({
    inquiryId: letter.inquiryId,
    subject: letter.id,
    details: { hits: result.hits.length, releases: result.releases.length },
  });
  return result;
}

/** The reason stays out of the log: it may speak of the case. @throws AppError GATE_HIT_GONE */
function release(context: Context, input: Parsed<'letter.releaseHit'>): null {
  const letter = requireLetter(context.db, input);
  requireState(letter, 'draft');
  const hit = gateOf(context, letter).hits.find(({ id }) => id === input.hitId);
  if (hit === undefined) throw new AppError('GATE_HIT_GONE');
  const id = addLetterRelease(context, letter.id, hit, input.reason);
  context.audit({
    inquiryId: letter.inquiryId,
    subject: letter.id,
    details: { release: id, kind: hit.kind, scope: hit.scope },
  });
  return null;
}

const step =
  (take: typeof confirmLetterRelease) =>
  (context: Context, input: Parsed<'letter.confirmRelease'>): null => {
    const letter = requireLetter(context.db, input);
    requireState(letter, 'draft');
    take(context, letter.id, input.releaseId);
    context.audit({
      inquiryId: letter.inquiryId,
      subject: letter.id,
      details: { release: input.releaseId },
    });
    return null;
  };

export const letterGateHandlers = {
  'letter.gate': gate,
  'letter.releaseHit': release,
  'letter.confirmRelease': step(confirmLetterRelease),
  'letter.withdrawRelease': step(withdrawLetterRelease),
} satisfies Handlers<
  'letter.gate' | 'letter.releaseHit' | 'letter.confirmRelease' | 'letter.withdrawRelease'
>;
