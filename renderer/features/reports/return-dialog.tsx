import type { Report } from '../../../shared/domain/reports/report';
import { useCommand } from '../../lib/use-command';
import { ReasonDialog } from '../inquiry/reason-dialog';

interface Props {
  readonly report: Report;
  readonly onClose: () => void;
}

/** Sends the report back, with what should change; its author sees it above the report. */
export function ReturnDialog({ report, onClose }: Props) {
  const command = useCommand('report.returnToAuthor');
  return (
    <ReasonDialog
      title="Return the report to its author"
      saveLabel="Return it"
      label="What should change"
      description={`${report.authorName} sees this above the report, which becomes a draft again.`}
      command={command}
      onSave={(reason) => command.run({ reportId: report.id, reason })}
      onClose={onClose}
    />
  );
}
