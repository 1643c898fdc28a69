import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import type { OpenVault } from '../vault';

/** Enough for the editor, which asks after each saved change; too few to run through names. */
const mostInAMinute = 60;
const minute = 60_000;

const askedAt = new WeakMap<OpenVault, number[]>();

/** Counts one question to the gate. @throws AppError GATE_ASKED_TOO_OFTEN */
export function countQuestion({ vault, now }: Pick<Context, 'vault' | 'now'>): void {
  const time = Date.parse(now());
  const recent = (askedAt.get(vault) ?? []).filter((at) => time - at < minute);
  if (recent.length >= mostInAMinute) throw new AppError('GATE_ASKED_TOO_OFTEN');
  askedAt.set(vault, [...recent, time]);
}
