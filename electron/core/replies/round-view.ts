import {
  choosable,
  draftOf,
  sinceSent,
  textsById,
  type DraftContent,
} from '../../../shared/domain/replies/draft-model';
import type { ReplyRound, RoundParagraph } from '../../../shared/domain/replies/round';
import type { Context } from '../context';
import type { ReportContent } from '../privacy-gate/gate';
import { requireReport } from '../reports/report-store';
import { contentForParties } from '../reports/report-view';
import { commentsOf, type CommentRecord } from './comment-store';
import { deadlineIn, historyOf } from './history';
import { othersNamed, ownFindings, partyName, reprisalGrounds, shownName } from './party';
import type { RoundRecord } from './round-store';

/** What would be sent now, or what was. */
export function roundContent(
  context: Context,
  round: RoundRecord,
  whole: ReportContent,
): DraftContent {
  if (round.content !== null) return round.content;
  const draft = draftOf(whole, ownFindings(context.db, round, whole), round.text);
  return { ...draft, model: { ...draft.model, addressee: partyName(context.db, round) } };
}

/** From which paragraphs the officer chooses, those that go along numbered. */
function chosen(context: Context, round: RoundRecord, whole: ReportContent): RoundParagraph[] {
  const { paragraphs } = roundContent(context, round, whole);
  const numbers = new Map(paragraphs.map(({ id, number }) => [id, number]));
  const others = othersNamed(context.db, round);
  return choosable(whole, ownFindings(context.db, round, whole)).map(
    ({ id, where, section, findingId, text }) => ({
      ...{ id, where, section, findingId, text },
      number: numbers.get(id) ?? null,
      namesOthers: others(text),
      since: 'same',
    }),
  );
}

function sent(context: Context, round: RoundRecord, whole: ReportContent): RoundParagraph[] {
  const { paragraphs } = roundContent(context, round, whole);
  const now = textsById(whole);
  const others = othersNamed(context.db, round);
  return paragraphs.map(({ field: _, ...paragraph }) => ({
    ...paragraph,
    namesOthers: others(paragraph.text),
    since: sinceSent(paragraph, now),
  }));
}

const told = ({ roundId: _, formText: __, ...comment }: CommentRecord) => comment;

const shown = ({ inquiryId: _, printedName: __, content: ___, ...round }: RoundRecord) => round;

/** A round as an officer sees it; `whole`: its report as it stands. */
export function roundView(
  context: Context,
  round: RoundRecord,
  whole: ReportContent = contentForParties(context, requireReport(context.db, round.reportId)),
): ReplyRound {
  const { db } = context;
  const isSent = round.content !== null;
  return {
    ...shown(round),
    partyName: shownName(db, round),
    paragraphs: isSent ? sent(context, round, whole) : chosen(context, round, whole),
    reprisalGrounds: reprisalGrounds(context, round),
    deadline: deadlineIn(db, round.id),
    history: historyOf(db, round.id),
    comments: commentsOf(db, round.id).map(told),
  };
}
