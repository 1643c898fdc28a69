import { useState } from 'react';
import {
  dispositionWords,
  type Disposition,
  type ReplyComment,
} from '../../../shared/domain/replies/comment';
import { RadioGroup } from '../../components/radio-group';
import { TextArea } from '../../components/text-area';
import { optionsOf } from '../../lib/words';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';

interface Props {
  readonly comment: ReplyComment;
  readonly onClose: () => void;
}

/** What is done about a comment, and why: both are printed in the annex of replies. */
export function AnswerDialog({ comment, onClose }: Props) {
  const [disposition, setDisposition] = useState<Disposition | null>(
    comment.answer?.disposition ?? null,
  );
  const [reasons, setReasons] = useState(comment.answer?.reasons ?? '');
  const command = useCommand('reply.answerComment');
  const save = async () => {
    if (disposition === null) return;
    const result = await command.run({
      commentId: comment.id,
      revision: comment.revision,
      answer: { disposition, reasons },
    });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Answer the comment"
      saveLabel="Save the answer"
      isReady={disposition !== null && reasons.trim().length >= 3}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
      size="medium"
    >
      <blockquote className="draft-text draft-quote">{comment.text}</blockquote>
      <RadioGroup
        label="What is done about it"
        options={optionsOf(dispositionWords)}
        value={disposition}
        onChange={setDisposition}
      />
      <TextArea
        label="Reasons"
        description="Printed beside the comment. Say what was changed, or why nothing was. Whoever answers can’t approve or sign the report."
        rows={4}
        value={reasons}
        onChange={setReasons}
        isRequired
        maxLength={4000}
      />
    </FormDialog>
  );
}
