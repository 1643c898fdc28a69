import { useState } from 'react';
import type { GateResult } from '../../../shared/domain/reports/gate/hit';
import type { Report } from '../../../shared/domain/reports/report';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import { showToast } from '../../components/toast';
import { shell } from '../../lib/bridge';
import { useCommand } from '../../lib/use-command';
import { ContradictionsWarning } from '../assessments/contradictions-warning';
import { FormDialog } from '../inquiry/form-dialog';
import type { Chances } from './report-logic';
import { SignDialog } from './sign-dialog';

interface Props {
  readonly report: Report;
  readonly chances: Chances;
  /** What the privacy gate says; undefined until it has searched. */
  readonly gate: GateResult | undefined;
}

/** The next steps of a report that are open to this officer, or whom it waits for. */
export function ReportActions({ report, chances, gate }: Props) {
  const [open, setOpen] = useState<'return' | 'sign' | null>(null);
  const { reportId, submit, approve, exportPdf } = useSteps(report);
  const can = (action: Chances['can'][number]) => chances.can.includes(action);
  const failure = submit.failure ?? approve.failure ?? exportPdf.failure;
  return (
    <div className="stack">
      {chances.waitsFor === null ? null : <p>{chances.waitsFor}</p>}
      {can('submit') ? (
        <ContradictionsWarning assessmentId={null} before="submit the report" />
      ) : null}
      <div className="row">
        {can('submit') ? (
          <Button
            variant="primary"
            isDisabled={gate === undefined || gate.hits.length > 0}
            isPending={submit.busy}
            onPress={() => void submit.run({ reportId })}
          >
            Submit for approval
          </Button>
        ) : null}
        {can('approve') ? (
          <Button
            variant="primary"
            icon="check"
            isPending={approve.busy}
            onPress={() => void approve.run({ reportId })}
          >
            Approve
          </Button>
        ) : null}
        {can('sign') ? (
          <Button variant="primary" icon="file-signed" onPress={() => setOpen('sign')}>
            Sign …
          </Button>
        ) : null}
        {can('return') ? (
          <Button onPress={() => setOpen('return')}>Return to the author …</Button>
        ) : null}
        {can('export') ? (
          <Button
            variant="primary"
            icon="download"
            isPending={exportPdf.busy}
            onPress={() => void exportPdf.start()}
          >
            Export the signed PDF …
          </Button>
        ) : null}
      </div>
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
      {open === 'return' ? <ReturnDialog report={report} onClose={() => setOpen(null)} /> : null}
      {open === 'sign' ? <SignDialog report={report} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

function useSteps(report: Report) {
  const reportId = report.id;
  const submit = useCommand('report.submit');
  const approve = useCommand('report.approve');
  const command = useCommand('report.export');
  const start = async () => {
    const path = await shell.choose('savePdf', 'report.pdf');
    if (path === null) return;
    const result = await command.run({ reportId, path });
    if (!result.ok) return;
    showToast({
      text: 'Report written, with the root certificate beside it for those who verify it',
      tone: 'success',
    });
  };
  return { reportId, submit, approve, exportPdf: { ...command, start } };
}

function ReturnDialog({
  report,
  onClose,
}: {
  readonly report: Report;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const command = useCommand('report.returnToAuthor');
  const save = async () => {
    const result = await command.run({ reportId: report.id, reason });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Return the report to its author"
      saveLabel="Return it"
      isReady={reason.trim().length >= 3}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <TextArea
        label="What should change"
        description={`${report.authorName} sees this above the report, which becomes a draft again.`}
        rows={4}
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
        maxLength={2000}
      />
    </FormDialog>
  );
}
