import { useState } from 'react';
import type { GateResult } from '../../../shared/domain/reports/gate/hit';
import type { ReportId } from '../../../shared/domain/ids';
import type { Report } from '../../../shared/domain/reports/report';
import { Button } from '../../components/button';
import { KeyHint } from '../../components/key-hint';
import { ErrorNotice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { shell } from '../../lib/bridge';
import { useShortcut } from '../../lib/shortcuts';
import { useCommand } from '../../lib/use-command';
import { ContradictionsWarning } from '../assessments/contradictions-warning';
import { counted } from '../inquiry/words';
import { CorrectDialog } from '../reviews/correct-dialog';
import { OtherForms } from './other-forms';
import type { Chances } from './report-logic';
import { ReturnDialog } from './return-dialog';
import { SignDialog } from './sign-dialog';

interface Props {
  readonly report: Report;
  readonly chances: Chances;
  /** What the privacy gate says; undefined until it has searched. */
  readonly gate: GateResult | undefined;
  /** How many remarks nobody has settled. */
  readonly remarks: number;
  readonly onOpen: (reportId: ReportId) => void;
}

/** The next steps of a report that are open to this officer, or whom it waits for. */
export function ReportActions({ report, chances, gate, remarks, onOpen }: Props) {
  const [open, setOpen] = useState<'return' | 'sign' | 'correct' | null>(null);
  const { reportId, submit, approve, exportPdf } = useSteps(report);
  const can = (action: Chances['can'][number]) => chances.can.includes(action);
  const failure = submit.failure ?? approve.failure ?? exportPdf.failure;
  const canApprove = can('approve') && remarks === 0;
  const close = () => setOpen(null);
  useShortcut('Shift+a', () => void approve.run({ reportId }), canApprove && !approve.busy);
  useShortcut('Shift+s', () => setOpen('sign'), can('sign'));
  useShortcut('Shift+b', () => setOpen('return'), can('return'));
  return (
    <div className="stack">
      {chances.waitsFor === null ? null : <p>{chances.waitsFor}</p>}
      {can('approve') && remarks > 0 ? (
        <p>{counted(remarks, 'remark')} to settle before the report can be approved.</p>
      ) : null}
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
            isDisabled={!canApprove}
            isPending={approve.busy}
            onPress={() => void approve.run({ reportId })}
          >
            Approve
            <KeyHint keys="Shift A" />
          </Button>
        ) : null}
        {can('sign') ? (
          <Button variant="primary" icon="file-signed" onPress={() => setOpen('sign')}>
            Sign …
            <KeyHint keys="Shift S" />
          </Button>
        ) : null}
        {can('return') ? (
          <Button onPress={() => setOpen('return')}>
            Return to the author …
            <KeyHint keys="Shift B" />
          </Button>
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
        {can('correct') ? (
          <Button icon="edit" onPress={() => setOpen('correct')}>
            Correct this report …
          </Button>
        ) : null}
      </div>
      <OtherForms report={report} />
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
      {open === 'return' ? <ReturnDialog report={report} onClose={close} /> : null}
      {open === 'sign' ? <SignDialog report={report} onClose={close} /> : null}
      {open === 'correct' ? (
        <CorrectDialog report={report} onClose={close} onOpen={onOpen} />
      ) : null}
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
