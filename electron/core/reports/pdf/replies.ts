import { dispositionWords } from '../../../../shared/domain/replies/comment';
import type { PrintedComment, PrintedReply } from '../../../../shared/domain/replies/printed-reply';
import {
  changedNote,
  commentHead,
  repliesIntro,
  replyParticulars,
  summaryNote,
} from '../../../../shared/domain/replies/words';
import { labels, printDate } from './labels';
import { heading, paragraphs, said, setOff, type Block, type Content } from './theme';

const lang = labels.language;

function comment(one: PrintedComment): Block {
  const { paragraph, where, receivedOn, isSummary, isChanged, disposition, reasons } = one;
  return {
    margin: [0, 8, 0, 2],
    stack: [
      heading(3, commentHead(paragraph, where), { style: 'h3', lang }),
      said(`Received on ${printDate(receivedOn)}.${isSummary ? ` ${summaryNote}` : ''}`, {
        style: 'small',
        margin: [0, 0, 0, 3],
      }),
      ...paragraphs(one.comment),
      setOff([
        said(`${dispositionWords[disposition]}.`, { bold: true, margin: [0, 0, 0, 2] }),
        ...paragraphs(reasons, { margin: [0, 0, 0, 2] }),
        ...(isChanged ? [said(changedNote, { style: 'small' })] : []),
      ]),
    ],
  };
}

function reply(one: PrintedReply): Block {
  return {
    margin: [0, 0, 0, 14],
    stack: [
      heading(2, `${one.party}, draft ${one.draft}`, { style: 'h2' }),
      said(replyParticulars(one), { style: 'small', margin: [0, 0, 0, 4] }),
      { text: one.statement, margin: [0, 0, 0, 2] },
      ...one.comments.map(comment),
    ],
  };
}

/** The annex of replies; a report without any prints nothing of it. */
export const replies = (all: readonly PrintedReply[]): Content[] =>
  all.length === 0 ? [] : [said(repliesIntro, { margin: [0, 0, 0, 12] }), ...all.map(reply)];
