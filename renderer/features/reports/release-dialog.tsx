import type { GateHit } from '../../../shared/domain/reports/gate/hit';
import type { Report } from '../../../shared/domain/reports/report';
import { Notice } from '../../components/notice';
import { useCommand } from '../../lib/use-command';
import { ReasonDialog } from '../inquiry/reason-dialog';
import { gateLine } from './gate-logic';

interface Props {
  readonly report: Report;
  readonly hit: GateHit;
  readonly onClose: () => void;
}

/** A reasoned decision that one value may stand in this report (EXP-06). */
export function ReleaseDialog({ report, hit, onClose }: Props) {
  const command = useCommand('report.releaseHit');
  const { what, where } = gateLine(hit);
  return (
    <ReasonDialog
      title="Let this stand in the report"
      saveLabel="Release it"
      label="Why it may stand"
      description="For example: it is the name of a place, or of an official who is named on purpose. Kept in the vault, printed nowhere."
      shortest={10}
      longest={1000}
      command={command}
      onSave={(reason) => command.run({ reportId: report.id, hitId: hit.id, reason })}
      onClose={onClose}
    >
      <p>
        <strong>{what}</strong>
        <br />
        {where}
      </p>
      <Notice tone="warning">
        Exactly this value is released, wherever it stands in this report, and in no other report.
        You can withdraw it until the report is signed. The commissioner reads your reason before
        approving. Having released it, you cannot approve or sign this report.
      </Notice>
    </ReasonDialog>
  );
}
