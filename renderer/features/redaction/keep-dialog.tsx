import type { ShownCombination } from '../../../shared/domain/reports/redaction/redaction-view';
import type { Report } from '../../../shared/domain/reports/report';
import { Notice } from '../../components/notice';
import { useCommand } from '../../lib/use-command';
import { ReasonDialog } from '../inquiry/reason-dialog';
import { cluesInWords } from './redaction-words';

interface Props {
  readonly report: Report;
  readonly combination: ShownCombination;
  readonly onClose: () => void;
}

/** A reasoned decision that details may stand together in one place of a report (EXP-02). */
export function KeepDialog({ report, combination, onClose }: Props) {
  const command = useCommand('report.keepCombination');
  return (
    <ReasonDialog
      title="Keep these details together"
      saveLabel="Keep them"
      label="Why they may stand together"
      description="For example: the finding depends on the day, or the case is already public. Kept in the vault, printed nowhere."
      shortest={10}
      longest={1000}
      command={command}
      onSave={(reason) =>
        command.run({
          reportId: report.id,
          combinationId: combination.id,
          reason,
        })
      }
      onClose={onClose}
    >
      <p>
        <strong>{combination.where}</strong>
        <br />
        Together: {cluesInWords(combination)}.
      </p>
      <Notice tone="warning">
        The decision holds for these words only; after a change you are asked again. The
        commissioner reads your reason before approving. Having decided it, you cannot approve or
        sign this report.
      </Notice>
    </ReasonDialog>
  );
}
