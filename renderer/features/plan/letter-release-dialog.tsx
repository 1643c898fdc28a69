import type { Letter } from '../../../shared/domain/plan/letter';
import type { GateHit } from '../../../shared/domain/reports/gate/hit';
import { Notice } from '../../components/notice';
import { useCommand } from '../../lib/use-command';
import { useInquiry } from '../inquiry/inquiry-context';
import { ReasonDialog } from '../inquiry/reason-dialog';
import { letterHit } from './letter-words';

interface Props {
  readonly letter: Letter;
  readonly hit: GateHit;
  readonly onClose: () => void;
}

/** A reasoned decision that one value may stand in this letter (EXP-06). */
export function LetterReleaseDialog({ letter, hit, onClose }: Props) {
  const { detail } = useInquiry();
  const command = useCommand('letter.releaseHit');
  const { what, where } = letterHit(hit);
  return (
    <ReasonDialog
      title="Let this stand in the letter"
      saveLabel="Release it"
      label="Why it may stand"
      description="For example: it is the name of a place, or of an official who is named on purpose. Kept in the vault, printed nowhere."
      shortest={10}
      longest={1000}
      command={command}
      onSave={(reason) =>
        command.run({ inquiryId: detail.id, letterId: letter.id, hitId: hit.id, reason })
      }
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
    </ReasonDialog>
  );
}
