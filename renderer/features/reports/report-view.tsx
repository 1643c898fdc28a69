import { useState } from 'react';
import type { ReplyRoundId, ReportId } from '../../../shared/domain/ids';
import type { ReplyRound } from '../../../shared/domain/replies/round';
import type { Report } from '../../../shared/domain/reports/report';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { StateTag } from '../../components/state-tag';
import { useSession } from '../../lib/session';
import { useQuery } from '../../lib/use-query';
import { reportStatusWords } from '../inquiry/words';
import { RoundView } from '../replies/round-view';
import { RoundsPanel } from '../replies/rounds-panel';
import { GatePanel } from './gate-panel';
import { ReportActions } from './report-actions';
import { ReportEditor } from './report-editor';
import { chancesFor } from './report-logic';
import { ReportPages } from './report-pages';
import { SignatoriesPanel } from './signatories-panel';
import { SignaturePanel } from './signature-panel';

interface Props {
  readonly reportId: ReportId;
  readonly onBack: () => void;
}

/** One report: the pages as they will be printed, and beside them what is to be done. */
export function ReportView({ reportId, onBack }: Props) {
  const report = useQuery('report.get', { reportId });
  return (
    <QueryView query={report}>{(value) => <OpenReport report={value} onBack={onBack} />}</QueryView>
  );
}

const tones = {
  draft: { tone: 'neutral', icon: 'edit' },
  submitted: { tone: 'info', icon: 'deadline' },
  approved: { tone: 'info', icon: 'check' },
  signed: { tone: 'success', icon: 'file-signed' },
} as const;

function OpenReport({ report, onBack }: { readonly report: Report; readonly onBack: () => void }) {
  const { officer } = useSession();
  const chances = chancesFor(report, officer);
  const preview = useQuery('report.preview', { reportId: report.id });
  const [focusField, setFocusField] = useState<string | null>(null);
  const [roundId, setRoundId] = useState<ReplyRoundId | null>(null);
  const rounds = useQuery('reply.list', { reportId: report.id });
  const { tone, icon } = tones[report.status];
  const needsGate = report.status !== 'signed';
  // asked once for all who show it: each question is logged
  const gate = useQuery('report.gate', needsGate ? { reportId: report.id } : null);
  const round = rounds.value?.find(({ id }) => id === roundId);
  if (round !== undefined)
    return <RoundView round={round} report={report} onBack={() => setRoundId(null)} />;
  return (
    <div className="report">
      <div className="report-side">
        <div className="row">
          <Button variant="quiet" size="small" icon="arrow-start" onPress={onBack}>
            All reports
          </Button>
          <StateTag tone={tone} icon={icon}>
            {reportStatusWords[report.status]}
          </StateTag>
        </div>
        {report.returnedReason === null ? null : (
          <Notice tone="warning" title="Returned by the commissioner">
            {report.returnedReason}
          </Notice>
        )}
        {report.status === 'signed' && report.file !== null ? (
          <SignaturePanel report={report} file={report.file} />
        ) : null}
        <ReportActions report={report} chances={chances} gate={gate.value} />
        {report.status === 'signed' ? null : <SignatoriesPanel report={report} />}
        <RoundsPanel report={report} rounds={rounds} onOpen={setRoundId} />
        {needsGate ? <GatePanel report={report} gate={gate} onReportField={setFocusField} /> : null}
        {chances.can.includes('edit') ? (
          <ReportEditor key={report.id} report={report} focusField={focusField} />
        ) : null}
        <FindingLinks report={report} rounds={rounds.value ?? []} />
      </div>
      <div className="report-pages">
        <QueryView query={preview}>{(model) => <ReportPages model={model} />}</QueryView>
      </div>
    </div>
  );
}

interface LinksProps {
  readonly report: Report;
  readonly rounds: readonly ReplyRound[];
}

/** To whom a draft went in which the finding reads otherwise than now. */
const changedSince = (rounds: readonly ReplyRound[], id: string): string =>
  rounds
    .filter(({ paragraphs }) =>
      paragraphs.some(({ findingId, since }) => findingId === id && since !== 'same'),
    )
    .map(({ partyName }) => partyName)
    .join(', ');

function FindingLinks({ report, rounds }: LinksProps) {
  return (
    <nav className="report-findings" aria-label="Findings in this report">
      <h3>Findings in this report</h3>
      {report.standardsMissing.length === 0 ? null : (
        <Notice tone="warning" title="Not in this report as it stands">
          The standards of these accepted findings are not in the law in force:{' '}
          {report.standardsMissing.map(({ title }) => `“${title}”`).join(', ')}. Add a version of
          their instrument that can be used (Law library, Instruments), or open the findings again
          and decide them anew; until then the report cannot be submitted.
        </Notice>
      )}
      {report.findings.length === 0 ? (
        <Notice tone="warning" title="None">
          Only accepted findings enter a report. As it stands, this one has none; its summary has to
          say why.
        </Notice>
      ) : null}
      <ol>
        {report.findings.map(({ id, title }, index) => (
          <li key={id}>
            <button
              type="button"
              className="link-button"
              onClick={() =>
                document
                  .getElementById(`printed-finding-${index + 1}`)
                  ?.scrollIntoView({ block: 'start' })
              }
            >
              {title}
            </button>
            {changedSince(rounds, id) === '' ? null : (
              <p className="muted small">
                Changed since the draft sent to {changedSince(rounds, id)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
