import type { ReplyRoundId, ReportId } from '../../../shared/domain/ids';
import type { ReplyRound } from '../../../shared/domain/replies/round';
import { paragraphsOfReport } from '../../../shared/domain/reports/paragraphs';
import type { GateResult } from '../../../shared/domain/reports/gate/hit';
import type { Report } from '../../../shared/domain/reports/report';
import type { ReportModel } from '../../../shared/domain/reports/report-model';
import type { Review } from '../../../shared/domain/reviews/review';
import { Button } from '../../components/button';
import { QueryView } from '../../components/query-view';
import { StateTag } from '../../components/state-tag';
import { Tabs } from '../../components/tabs';
import { useSession } from '../../lib/session';
import { useQuery, type Query } from '../../lib/use-query';
import { reportStatusWords } from '../inquiry/words';
import { ChangesPanel } from '../reviews/changes-panel';
import { RemarksPanel } from '../reviews/remarks-panel';
import { openRemarks } from '../reviews/review-logic';
import { FindingLinks } from './finding-links';
import { ReportActions } from './report-actions';
import { chancesFor, type Chances } from './report-logic';
import { ReportSteps } from './report-steps';
import type { SideTab, useReading } from './use-reading';

interface Props {
  readonly report: Report;
  readonly model: ReportModel | undefined;
  readonly review: Query<Review>;
  readonly rounds: Query<readonly ReplyRound[]>;
  readonly reading: ReturnType<typeof useReading>;
  readonly onBack: () => void;
  readonly onOpen: (reportId: ReportId) => void;
  readonly onOpenRound: (id: ReplyRoundId) => void;
  readonly onOpenFinding: (findingId: string) => void;
}

const tones = {
  draft: { tone: 'neutral', icon: 'edit' },
  submitted: { tone: 'info', icon: 'deadline' },
  approved: { tone: 'info', icon: 'check' },
  signed: { tone: 'success', icon: 'file-signed' },
} as const;

/** What is to be done with the report, beside its pages. */
export function ReportSide(props: Props) {
  const { report, review, reading, onBack, onOpen } = props;
  const { officer } = useSession();
  const chances = chancesFor(report, officer);
  const needsGate = report.status !== 'signed';
  // asked once for all who show it: each question is logged
  const gate = useQuery('report.gate', needsGate ? { reportId: report.id } : null);
  const { tone, icon } = tones[report.status];
  const remarks = review.value === undefined ? 0 : openRemarks(review.value).length;
  const tabs = [
    { id: 'report', label: 'Report' },
    { id: 'findings', label: 'Findings', count: report.findings.length },
    { id: 'remarks', label: 'Remarks', count: remarks },
    { id: 'changes', label: 'Changes', count: review.value?.changes?.paragraphs.length ?? 0 },
  ] as const satisfies readonly {
    readonly id: SideTab;
    readonly label: string;
    readonly count?: number;
  }[];
  return (
    <div className="report-side">
      <div className="row report-side-head">
        <Button variant="quiet" size="small" icon="arrow-start" onPress={onBack}>
          All reports
        </Button>
        <StateTag tone={tone} icon={icon}>
          {reportStatusWords[report.status]}
        </StateTag>
      </div>
      <ReportActions
        report={report}
        chances={chances}
        gate={gate.value}
        remarks={remarks}
        onOpen={onOpen}
      />
      <Tabs label="Beside the pages" tabs={tabs} selected={reading.tab} onSelect={reading.setTab}>
        <SidePanel {...props} chances={chances} gate={gate} />
      </Tabs>
    </div>
  );
}

interface PanelProps extends Props {
  readonly chances: Chances;
  readonly gate: Query<GateResult>;
}

function SidePanel({ report, rounds, reading, ...props }: PanelProps) {
  const titleOf = (findingId: string): string => `finding:${findingId}:title:1`;
  const writingOn = props.model === undefined ? null : paragraphOf(props.model, report, reading);
  switch (reading.tab) {
    case 'report':
      return (
        <ReportSteps
          report={report}
          rounds={rounds}
          chances={props.chances}
          gate={props.gate}
          onOpen={props.onOpen}
          onOpenRound={props.onOpenRound}
        />
      );
    case 'findings':
      return (
        <FindingLinks
          report={report}
          rounds={rounds.value ?? []}
          onGo={(id) => reading.go(titleOf(id))}
          onOpen={props.onOpenFinding}
        />
      );
    case 'remarks':
      return (
        <QueryView query={props.review}>
          {(review) => (
            <RemarksPanel
              report={report}
              review={review}
              writingOn={writingOn}
              onWritten={reading.written}
              current={reading.remarkId}
              onNext={reading.nextRemark}
              onGo={reading.go}
            />
          )}
        </QueryView>
      );
    case 'changes':
      return (
        <QueryView query={props.review}>
          {(review) => <ChangesPanel review={review} onGo={reading.go} />}
        </QueryView>
      );
  }
}

const paragraphOf = (
  model: ReportModel,
  report: Report,
  { writingOn }: ReturnType<typeof useReading>,
) =>
  paragraphsOfReport(
    model,
    report.findings.map(({ id }) => id),
  ).find(({ id }) => id === writingOn) ?? null;
