import type { ReplyRound } from '../../../shared/domain/replies/round';
import type { RowEffect, RowFault } from '../../../shared/domain/replies/reply-form';
import { isOver } from '../../../shared/domain/replies/deadline';
import type { IconName } from '../../components/icon';
import type { Tone } from '../../components/state-tag';
import { today } from '../../lib/dates';

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly words: string;
}

/** How far a round has come, as one tag. */
export function roundLook({ status, deadline, outcome }: ReplyRound): Look {
  if (status === 'prepared') return { tone: 'neutral', icon: 'edit', words: 'Being prepared' };
  if (status === 'closed')
    return outcome === 'no_reply'
      ? { tone: 'neutral', icon: 'check', words: 'Closed without reply' }
      : { tone: 'success', icon: 'check', words: 'Closed with comments' };
  if (deadline.receivedOn === null)
    return { tone: 'warning', icon: 'deadline', words: 'Sent, receipt to be recorded' };
  if (deadline.pausedSince !== null)
    return { tone: 'warning', icon: 'stop', words: 'Deadline paused' };
  return isOver(deadline, today())
    ? { tone: 'warning', icon: 'warning', words: 'Deadline passed' }
    : { tone: 'info', icon: 'deadline', words: 'Comments awaited' };
}

export const faultWords: Readonly<Record<RowFault, string>> = {
  no_such_paragraph: 'No paragraph of this draft has that number.',
  other_text: 'The text beside the number is not that of the paragraph.',
  twice: 'The paragraph has another comment further up in the file.',
};

export const effectWords: Readonly<Record<RowEffect, string>> = {
  new: 'New comment',
  same: 'Taken before, unchanged',
  update:
    'Other words than before: these take their place, the former stay beside them, and the answer to them falls away',
  kept: 'Corrected here by hand: stays as it is',
};

/** A name for the file that says nothing of the case. */
export const draftFileName = (reference: string): string =>
  `draft-${reference.replaceAll(/[^A-Za-z0-9]+/g, '-')}.pdf`;
