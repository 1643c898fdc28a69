import { partialDateInWords } from '../partial-date';
import { periodInWords, type Period } from '../plan/period';
import type { PrintedReply } from './printed-reply';
import type { Delivery, ReprisalGround, RoundEvent, RoundOutcome, RoundStatus } from './round';

export const roundStatusWords: Readonly<Record<RoundStatus, string>> = {
  prepared: 'Being prepared',
  sent: 'Sent for comment',
  closed: 'Closed',
};

export const deliveryWords: Readonly<Record<Delivery, string>> = {
  read_here: 'Read on our premises; nothing is taken along',
  handed_over: 'Handed over in person, as agreed with the person',
  representative: 'Through the representative whom the person chose',
};

export const reprisalWords: Readonly<Record<ReprisalGround, string>> = {
  state_of_origin: 'It is a body of the State of origin.',
  consular: 'It is a consular authority.',
  staff_alleged:
    'An answer says that involvement of public officials is alleged or shown (PRE-Q19).',
};

export const eventWords: Readonly<Record<RoundEvent['kind'], string>> = {
  sent: 'Signed and written to a file',
  received: 'Received',
  extended: 'Extended',
  paused: 'Paused',
  resumed: 'Resumed',
  recounted: 'Counted anew with corrected holidays',
  closed: 'Closed',
  reopened: 'Opened again',
  waived: 'The report goes on without waiting',
  unwaived: 'The report waits again',
};

export const usualHowToReply =
  'Please say for each paragraph, by the number in its margin, whether it is correct, and if not, what is to be corrected and on what evidence. The table that comes with this draft has a row for each paragraph; a letter will do as well. Comments are printed in an annex of the report with what was done about them, unless you say that they are confidential and why.';

export const usualPersonHowToReply =
  'Please tell us whether what is written about you is right, what is missing, and whether anything in it could put you or your family at risk. You need not comment, and nothing follows from it if you do not.';

/** "within 15 working days of the day on which it is received" with an example that names a day. */
export const deadlineSentence = (period: Period, sentOn: string, dueOn: string): string =>
  `Comments are asked for within ${periodInWords(period)} of the day on which this draft is received, which does not count. Received on ${partialDateInWords(sentOn)}, the period ends on ${partialDateInWords(dueOn)}. It can be extended on request with reasons.`;

/** What came of a round, in plain words and with no conclusion drawn. */
export function outcomeSentence(
  outcome: RoundOutcome,
  party: string,
  dueOn: string | null,
  comments: number,
): string {
  if (outcome === 'no_reply')
    return dueOn === null
      ? `No reply was received from ${party}.`
      : `No reply was received from ${party} by ${partialDateInWords(dueOn)}.`;
  return comments === 1
    ? `${party} made 1 comment.`
    : `${party} made ${String(comments)} comments.`;
}

/** Printed in method and limits where the report did not wait for a round. */
export const waivedSentence = (party: string, draft: string, reason: string): string =>
  `The draft ${draft} was with ${party} for comment when this report was made, and the report did not wait for the comments. Reason: ${reason}`;

/** In print nobody learns which person complained, or for whom. */
export const complainantInPrint = 'The complainant';

/** What the annex of replies is called, and what it says of itself. */
export const repliesTitle = 'Annex: replies';
export const repliesIntro =
  'A draft of this report went to those named below with the paragraphs that concern them. Each comment stands here with what was done about it and why. Numbers are those in the margin of the draft.';

export const commentHead = (paragraph: number | null, where: string): string =>
  paragraph === null ? where : `Paragraph ${String(paragraph)} (${where})`;

export const summaryNote =
  'The comment is confidential; this is a summary of it by the institution.';
export const changedNote = 'The paragraph was worded anew after the draft was sent.';

/** "Sent on 1 March 2027, received on 2 March 2027; comments were asked for by …; 12 paragraphs." */
export function replyParticulars({ sentOn, receivedOn, dueOn, paragraphs }: PrintedReply): string {
  const received = receivedOn === null ? '' : `, received on ${partialDateInWords(receivedOn)}`;
  const due = dueOn === null ? '' : `; comments were asked for by ${partialDateInWords(dueOn)}`;
  const count = paragraphs === 1 ? '1 paragraph' : `${String(paragraphs)} paragraphs`;
  return `Sent on ${partialDateInWords(sentOn)}${received}${due}; ${count}.`;
}
