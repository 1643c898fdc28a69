import { useState } from 'react';
import type { ReplyRoundId, ReportId } from '../../../shared/domain/ids';
import type { ReplyRound } from '../../../shared/domain/replies/round';
import type { Report } from '../../../shared/domain/reports/report';
import { Notice } from '../../components/notice';
import type { GateResult } from '../../../shared/domain/reports/gate/hit';
import type { Query } from '../../lib/use-query';
import { RoundsPanel } from '../replies/rounds-panel';
import { CorrectionLinks } from '../reviews/correction-links';
import { GatePanel } from './gate-panel';
import { ReportEditor } from './report-editor';
import type { Chances } from './report-logic';
import { SignatoriesPanel } from './signatories-panel';
import { SignaturePanel } from './signature-panel';

interface Props {
  readonly report: Report;
  readonly rounds: Query<readonly ReplyRound[]>;
  readonly chances: Chances;
  readonly gate: Query<GateResult>;
  readonly onOpen: (reportId: ReportId) => void;
  readonly onOpenRound: (id: ReplyRoundId) => void;
}

/** From draft to signed file: what stands in the way, who is heard, and what is written by hand. */
export function ReportSteps({ report, rounds, chances, gate, onOpen, onOpenRound }: Props) {
  const [focusField, setFocusField] = useState<string | null>(null);
  return (
    <div className="report-steps">
      {report.returnedReason === null ? null : (
        <Notice tone="warning" title="Returned by the commissioner">
          {report.returnedReason}
        </Notice>
      )}
      <CorrectionLinks report={report} onOpen={onOpen} />
      {report.status === 'signed' && report.file !== null ? (
        <SignaturePanel report={report} file={report.file} />
      ) : null}
      {report.status === 'signed' ? null : <SignatoriesPanel report={report} />}
      <RoundsPanel report={report} rounds={rounds} onOpen={onOpenRound} />
      {report.status === 'signed' ? null : (
        <GatePanel report={report} gate={gate} onReportField={setFocusField} />
      )}
      {chances.can.includes('edit') ? (
        <ReportEditor key={report.id} report={report} focusField={focusField} />
      ) : null}
    </div>
  );
}
