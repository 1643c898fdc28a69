import { useState } from 'react';
import type { FormPreview } from '../../../shared/domain/replies/reply-form';
import type { ReplyRound } from '../../../shared/domain/replies/round';
import { DateField, readDate } from '../../components/date-field';
import { Notice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { today } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { FormDialog } from '../inquiry/form-dialog';
import { counted } from '../inquiry/words';
import { EvidenceSelect, useEvidenceChoice } from './evidence-select';
import { effectWords, faultWords } from './round-words';

interface Props {
  readonly round: ReplyRound;
  readonly path: string;
  readonly onClose: () => void;
}

/** What a reply form holds, row by row, before anything is taken from it. */
export function FormDialogOfReply({ round, path, onClose }: Props) {
  const preview = useQuery('reply.readForm', { roundId: round.id, path });
  const [received, setReceived] = useState(today());
  const evidence = useEvidenceChoice();
  const command = useCommand('reply.takeForm');
  const receivedOn = readDate(received, 'day');
  const form = preview.value;
  const taken = form?.rows.filter(({ effect }) => effect === 'new' || effect === 'update') ?? [];
  const save = async () => {
    if (form === undefined || receivedOn === null) return;
    const target = { roundId: round.id, path, sha256: form.sha256 };
    const result = await command.run({ ...target, receivedOn, evidenceId: evidence.id });
    if (!result.ok) return;
    onClose();
    showToast({ text: `${counted(taken.length, 'comment')} taken from the form`, tone: 'success' });
  };
  return (
    <FormDialog
      title="Take comments from a reply form"
      saveLabel={
        taken.length === 0 ? 'Nothing to take' : `Take ${counted(taken.length, 'comment')}`
      }
      isReady={taken.length > 0 && receivedOn !== null}
      isBusy={command.busy}
      failure={command.failure ?? preview.failure}
      onSave={save}
      onClose={onClose}
      size="large"
    >
      {form === undefined ? (
        <p className="muted">{preview.failure === undefined ? 'Being read …' : ''}</p>
      ) : (
        <Rows form={form} />
      )}
      <DateField
        label="Received on"
        value={received}
        onChange={setReceived}
        precision="day"
        isRequired
      />
      <EvidenceSelect
        label="The form in the evidence"
        choice={evidence}
        none="Not in the evidence"
      />
    </FormDialog>
  );
}

function Rows({ form }: { readonly form: FormPreview }) {
  const { rows, unmatched } = form;
  return (
    <>
      {rows.length === 0 ? (
        <p>No row of the form has a comment that fits a paragraph of this draft.</p>
      ) : (
        <ul className="lines form-rows" aria-label="Comments that fit">
          {rows.map(({ paragraph, where, comment, effect }) => (
            <li key={paragraph ?? 'whole'}>
              <div className="grow">
                <strong>{paragraph === null ? where : `${String(paragraph)} · ${where}`}</strong>
                <p className="draft-text">{comment}</p>
                <p className="muted small">{effectWords[effect]}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {unmatched.length === 0 ? null : (
        <>
          <Notice tone="warning" title={`${counted(unmatched.length, 'row')} not taken`}>
            They are not guessed a place for. Enter them by hand beside the paragraph that they
            speak of.
          </Notice>
          <ul className="lines form-rows" aria-label="Rows that do not fit">
            {unmatched.map(({ line, paragraph, comment, fault }) => (
              <li key={line}>
                <div className="grow">
                  <strong>
                    Line {line}, “{paragraph}”
                  </strong>
                  <p className="draft-text">{comment}</p>
                  <p className="muted small">{faultWords[fault]}</p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
