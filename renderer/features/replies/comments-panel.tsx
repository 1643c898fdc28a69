import { useState } from 'react';
import type { ReplyRound } from '../../../shared/domain/replies/round';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { shell } from '../../lib/bridge';
import { counted } from '../inquiry/words';
import { CommentDialog } from './comment-dialog';
import { FormDialogOfReply } from './reply-form-dialog';

interface Props {
  readonly round: ReplyRound;
  readonly canChange: boolean;
}

/** How many comments there are and how many wait, and the two ways in which they come. */
export function CommentsPanel({ round, canChange }: Props) {
  const [isAdding, setIsAdding] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const { comments } = round;
  const open = comments.filter(({ answer }) => answer === null).length;
  return (
    <Panel title="Comments">
      <p className={comments.length === 0 ? 'muted' : ''}>
        {comments.length === 0
          ? 'None yet. Read the reply form that the party filled in, or enter comments from its letter beside each paragraph.'
          : `${counted(comments.length, 'comment')}, ${open === 0 ? 'all answered' : `${String(open)} to answer`}.`}
      </p>
      {canChange ? (
        <div className="row">
          <Button
            size="small"
            icon="upload"
            onPress={() => void shell.choose('replyForm', '').then(setPath)}
          >
            Read a reply form …
          </Button>
          <Button size="small" icon="plus" onPress={() => setIsAdding(true)}>
            Comment on the whole
          </Button>
        </div>
      ) : null}
      {path === null ? null : (
        <FormDialogOfReply round={round} path={path} onClose={() => setPath(null)} />
      )}
      {isAdding ? (
        <CommentDialog
          round={round}
          paragraph={null}
          comment={null}
          onClose={() => setIsAdding(false)}
        />
      ) : null}
    </Panel>
  );
}
