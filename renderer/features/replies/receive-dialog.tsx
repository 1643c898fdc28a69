import { useState } from 'react';
import type { ReplyRound } from '../../../shared/domain/replies/round';
import { DateField, readDate } from '../../components/date-field';
import { today } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { EvidenceSelect, useEvidenceChoice } from './evidence-select';

interface Props {
  readonly round: ReplyRound;
  readonly onClose: () => void;
}

/** The day on which the draft was received: from the next one on days count. */
export function ReceiveDialog({ round, onClose }: Props) {
  const [received, setReceived] = useState(today());
  const proof = useEvidenceChoice();
  const command = useCommand('reply.receive');
  const on = readDate(received, 'day');
  const save = async () => {
    if (on === null) return;
    const result = await command.run({ roundId: round.id, on, proofId: proof.id });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Record the receipt of the draft"
      saveLabel="Record the receipt"
      isReady={on !== null}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <DateField
        label="Received on"
        description="The day on which it reached the party, as proved by receipt. The period runs from the day after."
        value={received}
        onChange={setReceived}
        precision="day"
        isRequired
      />
      <EvidenceSelect label="Proof of receipt" choice={proof} none="Not in the evidence yet" />
    </FormDialog>
  );
}
