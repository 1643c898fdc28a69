import type { ReportId } from '../../../shared/domain/ids';
import type { Report } from '../../../shared/domain/reports/report';
import { useCommand } from '../../lib/use-command';
import { useInquiry } from '../inquiry/inquiry-context';
import { ReasonDialog } from '../inquiry/reason-dialog';

interface Props {
  readonly report: Report;
  readonly onClose: () => void;
  /** Goes to the new draft. */
  readonly onOpen: (reportId: ReportId) => void;
}

/** A signed report stays as it is: what corrects it is a new report that names it. */
export function CorrectDialog({ report, onClose, onOpen }: Props) {
  const { detail } = useInquiry();
  const command = useCommand('report.correct');
  return (
    <ReasonDialog
      title="Correct this report"
      saveLabel="Begin the correction"
      label="What was wrong, and why it is corrected"
      description="Printed on the cover of the correction, with the fingerprint of the file that it corrects. At least ten characters."
      shortest={10}
      command={command}
      onSave={async (reason) => {
        const result = await command.run({ inquiryId: detail.id, reportId: report.id, reason });
        if (result.ok) onOpen(result.value.id);
        return result;
      }}
      onClose={onClose}
    >
      <p>
        The signed report is not changed. A new draft takes over its text, and the findings as they
        stand now; it is approved and signed like any report.
      </p>
    </ReasonDialog>
  );
}
