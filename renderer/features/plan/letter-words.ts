import type { LetterState } from '../../../shared/domain/plan/letter';
import type { GateHit } from '../../../shared/domain/reports/gate/hit';
import type { IconName } from '../../components/icon';
import { gateLine } from '../reports/gate-logic';

interface Look {
  readonly tone: 'neutral' | 'warning' | 'success';
  readonly icon: IconName;
  readonly words: string;
}

export const letterLooks: Readonly<Record<LetterState, Look>> = {
  draft: { tone: 'neutral', icon: 'edit', words: 'Draft' },
  issued: { tone: 'warning', icon: 'deadline', words: 'Issued, service to be confirmed' },
  served: { tone: 'success', icon: 'check', words: 'Served' },
};

/** What the privacy gate found in a letter, in words. */
export const letterHit = (hit: GateHit) => {
  const { what, why, noRelease } = gateLine(hit);
  return { what, why, noRelease, where: `${hit.where}, sentence ${String(hit.sentence)}` };
};

/** A name for the file that says nothing of the case. */
export const letterFileName = (reference: string): string =>
  `letter-${reference.replaceAll(/[^A-Za-z0-9]+/g, '-')}.pdf`;
