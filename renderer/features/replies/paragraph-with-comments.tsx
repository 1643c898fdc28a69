import { useState } from 'react';
import { dispositionWords, type ReplyComment } from '../../../shared/domain/replies/comment';
import type { ReplyRound, RoundParagraph } from '../../../shared/domain/replies/round';
import { Button } from '../../components/button';
import { StateTag, type Tone } from '../../components/state-tag';
import type { IconName } from '../../components/icon';
import { formatDay, formatDayOf } from '../../lib/dates';
import { useInquiry } from '../inquiry/inquiry-context';
import { counted } from '../inquiry/words';
import { AnswerDialog } from './answer-dialog';
import { CommentDialog } from './comment-dialog';

interface Props {
  readonly round: ReplyRound;
  /** Null: the draft as a whole. */
  readonly paragraph: RoundParagraph | null;
  readonly comments: readonly ReplyComment[];
  readonly canChange: boolean;
}

/** A paragraph as it was sent, with what was said about it and what was done. */
export function ParagraphWithComments({ round, paragraph, comments, canChange }: Props) {
  const { goTo } = useInquiry();
  const [isAdding, setIsAdding] = useState(false);
  const findingId = paragraph?.findingId ?? null;
  const name =
    paragraph === null ? 'The draft as a whole' : `Paragraph ${String(paragraph.number)}`;
  return (
    <article className="draft-paragraph" aria-label={name}>
      <span className="draft-number">{paragraph?.number ?? ''}</span>
      <div className="grow">
        <p className="muted small row">
          {paragraph?.where ?? name}
          {paragraph === null || paragraph.since === 'same' ? null : (
            <StateTag tone="info" icon="edit">
              {paragraph.since === 'changed'
                ? `Changed since the draft was sent to ${round.partyName}`
                : `Taken out since the draft was sent to ${round.partyName}`}
            </StateTag>
          )}
        </p>
        {paragraph === null ? null : <p className="draft-text">{paragraph.text}</p>}
        {comments.map((comment) => (
          <CommentBlock key={comment.id} round={round} comment={comment} canChange={canChange} />
        ))}
        <div className="row draft-steps">
          {canChange && paragraph !== null ? (
            <Button size="small" variant="quiet" icon="plus" onPress={() => setIsAdding(true)}>
              Add a comment
            </Button>
          ) : null}
          {findingId === null || comments.length === 0 || paragraph?.since === 'gone' ? null : (
            <Button
              size="small"
              variant="quiet"
              icon="finding"
              onPress={() => goTo('findings', { findingId })}
            >
              Open finding
            </Button>
          )}
        </div>
        {isAdding ? (
          <CommentDialog
            round={round}
            paragraph={paragraph?.number ?? null}
            comment={null}
            onClose={() => setIsAdding(false)}
          />
        ) : null}
      </div>
    </article>
  );
}

const looks: Readonly<Record<string, readonly [Tone, IconName]>> = {
  accepted: ['success', 'check'],
  partly_accepted: ['info', 'half-circle'],
  rejected: ['neutral', 'dash'],
};

interface BlockProps {
  readonly round: ReplyRound;
  readonly comment: ReplyComment;
  readonly canChange: boolean;
}

function CommentBlock({ round, comment, canChange }: BlockProps) {
  const [open, setOpen] = useState<'answer' | 'correct' | null>(null);
  const { answer, earlier, source, summary, receivedOn, text } = comment;
  const [tone, icon] = looks[answer?.disposition ?? ''] ?? ['warning', 'circle'];
  const origin = source === 'form' ? 'from the reply form' : 'entered from a letter';
  return (
    <div className="draft-comment">
      <p className="muted small">
        Comment, received on {formatDay(receivedOn)}, {origin}
        {summary === null ? '' : ' · confidential: a summary is printed'}
        {earlier.length === 0 ? '' : ` · ${counted(earlier.length, 'earlier wording')} kept`}
      </p>
      <p className="draft-text">{text}</p>
      {summary === null ? null : (
        <p className="draft-text muted">Printed in its place: {summary}</p>
      )}
      {earlier.map((one) => (
        <details key={one.until} className="small">
          <summary>Worded until {formatDayOf(one.until)}</summary>
          <p className="draft-text">{one.text}</p>
        </details>
      ))}
      <p className="row">
        <StateTag tone={tone} icon={icon}>
          {answer === null ? 'To be answered' : dispositionWords[answer.disposition]}
        </StateTag>
        {answer === null ? null : (
          <span className="muted small">
            {answer.officerName}, {formatDayOf(answer.at)}
          </span>
        )}
      </p>
      {answer === null ? null : <p className="draft-text">{answer.reasons}</p>}
      {canChange ? (
        <div className="row">
          <Button
            size="small"
            variant={answer === null ? 'primary' : 'secondary'}
            onPress={() => setOpen('answer')}
          >
            {answer === null ? 'Answer …' : 'Change the answer …'}
          </Button>
          <Button size="small" variant="quiet" onPress={() => setOpen('correct')}>
            Correct …
          </Button>
        </div>
      ) : null}
      {open === 'answer' ? <AnswerDialog comment={comment} onClose={() => setOpen(null)} /> : null}
      {open === 'correct' ? (
        <CommentDialog
          round={round}
          paragraph={comment.paragraph}
          comment={comment}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}
