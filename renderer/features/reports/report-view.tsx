import { useState } from 'react';
import type { ReplyRoundId, ReportId } from '../../../shared/domain/ids';
import type { Report } from '../../../shared/domain/reports/report';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { RoundView } from '../replies/round-view';
import { remarksByParagraph } from '../reviews/review-logic';
import { ReadingPane } from './pages/reading-pane';
import { ReportSide } from './report-side';
import { useReading } from './use-reading';

interface Props {
  readonly reportId: ReportId;
  readonly onBack: () => void;
  readonly onOpen: (reportId: ReportId) => void;
}

/** One report: the pages as they will be printed, and beside them what is to be done. */
export function ReportView({ reportId, ...does }: Props) {
  const report = useQuery('report.get', { reportId });
  return <QueryView query={report}>{(value) => <OpenReport report={value} {...does} />}</QueryView>;
}

interface OpenProps extends Omit<Props, 'reportId'> {
  readonly report: Report;
}

function OpenReport({ report, onBack, onOpen }: OpenProps) {
  const { goTo } = useInquiry();
  const preview = useQuery('report.preview', { reportId: report.id });
  const review = useQuery('review.get', { reportId: report.id });
  const rounds = useQuery('reply.list', { reportId: report.id });
  const [roundId, setRoundId] = useState<ReplyRoundId | null>(null);
  const reading = useReading(review.value);
  const round = rounds.value?.find(({ id }) => id === roundId);
  if (round !== undefined)
    return <RoundView round={round} report={report} onBack={() => setRoundId(null)} />;
  const openFinding = (findingId: string): void => goTo('findings', { findingId });
  return (
    <div className="report report-reading" data-alone={reading.isAlone}>
      {reading.isAlone ? null : (
        <ReportSide
          report={report}
          model={preview.value}
          review={review}
          rounds={rounds}
          reading={reading}
          onBack={onBack}
          onOpen={onOpen}
          onOpenRound={setRoundId}
          onOpenFinding={openFinding}
        />
      )}
      <ReadingPane
        report={report}
        model={preview.value}
        going={reading.going}
        onGo={reading.go}
        remarks={remarksByParagraph(review.value)}
        canRemark={report.status !== 'signed'}
        onRemark={reading.remark}
        onOpenRemarks={reading.openRemarksOn}
        onOpenFinding={openFinding}
        isAlone={reading.isAlone}
        onAlone={reading.setAlone}
      />
    </div>
  );
}
