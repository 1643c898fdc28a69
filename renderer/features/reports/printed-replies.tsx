import { dispositionWords } from '../../../shared/domain/replies/comment';
import type { PrintedReply } from '../../../shared/domain/replies/printed-reply';
import {
  changedNote,
  commentHead,
  repliesIntro,
  repliesTitle,
  replyParticulars,
  summaryNote,
} from '../../../shared/domain/replies/words';
import { formatDay } from '../../lib/dates';

/** The annex of replies as it will be printed; nothing where there is none. */
export function PrintedReplies({ replies }: { readonly replies: readonly PrintedReply[] }) {
  if (replies.length === 0) return null;
  return (
    <>
      <h2>{repliesTitle}</h2>
      <p className="page-note">{repliesIntro}</p>
      {replies.map((reply) => (
        <section key={reply.draft}>
          <h3>
            {reply.party}, draft {reply.draft}
          </h3>
          <p className="page-note">{replyParticulars(reply)}</p>
          <p>{reply.statement}</p>
          {reply.comments.map((one, index) => (
            <div key={index} className="page-finding">
              <h4>{commentHead(one.paragraph, one.where)}</h4>
              <p className="page-note">
                Received on {formatDay(one.receivedOn)}.{one.isSummary ? ` ${summaryNote}` : ''}
              </p>
              <p>{one.comment}</p>
              <p>
                <strong>{dispositionWords[one.disposition]}.</strong> {one.reasons}
              </p>
              {one.isChanged ? <p className="page-note">{changedNote}</p> : null}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
