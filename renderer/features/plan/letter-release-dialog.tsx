import { useState } from 'react';
import type { Letter } from '../../../shared/domain/plan/letter';
import type { GateHit } from '../../../shared/domain/reports/gate/hit';
import { Notice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';
import { letterHit } from './letter-words';

const shortestReason = 10;

interface Props {
  readonly letter: Letter;
  readonly hit: GateHit;
  readonly onClose: () => void;
}

/** A reasoned decision that one value may stand in this letter (EXP-06). */
export function LetterReleaseDialog({ letter, hit, onClose }: Props) {
  const { detail } = useInquiry();
  const [reason, setReason] = useState('');
  const command = useCommand('letter.releaseHit');
  const { what, where } = letterHit(hit);
  const save = async () => {
    const target = { inquiryId: detail.id, letterId: letter.id };
    const result = await command.run({ ...target, hitId: hit.id, reason });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Let this stand in the letter"
      saveLabel="Release it"
      isReady={reason.trim().length >= shortestReason}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p>
        <strong>{what}</strong>
        <br />
        {where}
      </p>
      <Notice tone="warning">
        Exactly this value is released, wherever it stands in this letter, and in no other. The
        letter can leave only after a commissioner other than you has read your reason and confirmed
        it.
      </Notice>
      <TextArea
        label="Why it may stand"
        description="For example: it is the name of a place, or of an official who is named on purpose. Kept in the vault, printed nowhere."
        rows={4}
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
        maxLength={1000}
      />
    </FormDialog>
  );
}
