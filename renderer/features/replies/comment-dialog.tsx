import { useState } from 'react';
import type { ReplyComment } from '../../../shared/domain/replies/comment';
import type { ReplyRound } from '../../../shared/domain/replies/round';
import { Checkbox } from '../../components/checkbox';
import { DateField, readDate } from '../../components/date-field';
import { TextArea } from '../../components/text-area';
import { today } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { EvidenceSelect, useEvidenceChoice } from './evidence-select';

interface Props {
  readonly round: ReplyRound;
  readonly paragraph: number | null;
  /** Null: a new one. */
  readonly comment: ReplyComment | null;
  readonly onClose: () => void;
}

/** One comment, as it stands in the party's letter. */
export function CommentDialog({ round, paragraph, comment, onClose }: Props) {
  const [text, setText] = useState(comment?.text ?? '');
  const [received, setReceived] = useState(comment?.receivedOn ?? today());
  const [isConfidential, setIsConfidential] = useState(
    comment !== null && comment.summary !== null,
  );
  const [summary, setSummary] = useState(comment?.summary ?? '');
  const evidence = useEvidenceChoice(comment?.evidenceId ?? null);
  const add = useCommand('reply.addComment');
  const correct = useCommand('reply.updateComment');
  const receivedOn = readDate(received, 'day');
  const save = async () => {
    if (receivedOn === null) return;
    const entered = {
      paragraph,
      text,
      receivedOn,
      evidenceId: evidence.id,
      summary: isConfidential ? summary : null,
    };
    const result =
      comment === null
        ? await add.run({ roundId: round.id, comment: entered })
        : await correct.run({
            commentId: comment.id,
            revision: comment.revision,
            comment: entered,
          });
    if (result.ok) onClose();
  };
  const on = paragraph === null ? 'the draft as a whole' : `paragraph ${String(paragraph)}`;
  return (
    <FormDialog
      title={comment === null ? `Comment on ${on}` : `Correct the comment on ${on}`}
      saveLabel={comment === null ? 'Add the comment' : 'Save the correction'}
      isReady={
        text.trim() !== '' && receivedOn !== null && (!isConfidential || summary.trim() !== '')
      }
      isBusy={add.busy || correct.busy}
      failure={add.failure ?? correct.failure}
      onSave={save}
      onClose={onClose}
      size="medium"
    >
      <TextArea
        label="What they say"
        description={
          comment === null
            ? 'Word for word where you can. Name persons by their pseudonym only: the annex is printed.'
            : 'Other words put the answer back to open; the words of before are kept.'
        }
        rows={6}
        value={text}
        onChange={setText}
        isRequired
        autoFocus
        maxLength={20_000}
      />
      <DateField
        label="Received on"
        value={received}
        onChange={setReceived}
        precision="day"
        isRequired
      />
      <EvidenceSelect
        label="The letter in the evidence"
        choice={evidence}
        none="Not in the evidence"
      />
      <Checkbox isSelected={isConfidential} onChange={setIsConfidential}>
        The comment is confidential: print a summary in its place
      </Checkbox>
      {isConfidential ? (
        <TextArea
          label="Summary to print"
          rows={3}
          value={summary}
          onChange={setSummary}
          isRequired
          maxLength={4000}
        />
      ) : null}
    </FormDialog>
  );
}
