import type { ReportParagraph } from '../../../shared/domain/reports/paragraphs';
import type { Report } from '../../../shared/domain/reports/report';
import type { Review } from '../../../shared/domain/reviews/review';
import { Button } from '../../components/button';
import { KeyHint } from '../../components/key-hint';
import { useCommand } from '../../lib/use-command';
import { openRemarks, settledRemarks } from './review-logic';
import { RemarkCard } from './remark-card';
import { RemarkForm } from './remark-form';
import './reviews.css';

interface Props {
  readonly report: Report;
  readonly review: Review;
  /** The paragraph that a remark is being made on; null: none. */
  readonly writingOn: ReportParagraph | null;
  readonly onWritten: () => void;
  /** The remark that the reader has been led to. */
  readonly current: string | null;
  readonly onNext: (by: 1 | -1) => void;
  readonly onGo: (paragraphId: string) => void;
}

/** What colleagues say about the report, paragraph by paragraph; never printed. */
export function RemarksPanel(props: Props) {
  const { report, review, writingOn, onWritten, current, onNext, onGo } = props;
  const canChange = report.status !== 'signed';
  const open = openRemarks(review);
  const settled = settledRemarks(review);
  const cards = (remarks: typeof open) => (
    <ol className="remarks">
      {remarks.map((remark) => (
        <RemarkCard
          key={remark.id}
          reportId={report.id}
          remark={remark}
          isCurrent={remark.id === current}
          canChange={canChange}
          onGo={onGo}
        />
      ))}
    </ol>
  );
  return (
    <div className="stack-wide">
      {writingOn === null ? null : (
        <NewRemark key={writingOn.id} report={report} paragraph={writingOn} onDone={onWritten} />
      )}
      {open.length === 0 && writingOn === null ? (
        <p className="muted">
          {canChange
            ? 'No remark is open. Go through the report with J and K, and press R to say something about a paragraph. Remarks are for colleagues and are never printed.'
            : 'No remark was left open.'}
        </p>
      ) : null}
      {open.length > 1 ? (
        <div className="row">
          <Button size="small" onPress={() => onNext(1)}>
            Next open remark
            <KeyHint keys="N" />
          </Button>
        </div>
      ) : null}
      {open.length === 0 ? null : cards(open)}
      {settled.length === 0 ? null : (
        <details className="settled-remarks">
          <summary>Settled ({settled.length})</summary>
          {cards(settled)}
        </details>
      )}
    </div>
  );
}

interface NewProps {
  readonly report: Report;
  readonly paragraph: ReportParagraph;
  readonly onDone: () => void;
}

function NewRemark({ report, paragraph, onDone }: NewProps) {
  const command = useCommand('review.comment');
  return (
    <section className="new-remark" aria-label={`Remark on ${paragraph.where}`}>
      <blockquote className="small">{paragraph.text}</blockquote>
      <RemarkForm
        label={`Remark on ${paragraph.where}`}
        saveLabel="Add"
        isBusy={command.busy}
        failure={command.failure}
        onSave={async (text) => {
          const paragraphId = paragraph.id;
          const result = await command.run({ reportId: report.id, paragraphId, text });
          if (result.ok) onDone();
        }}
        onCancel={onDone}
      />
    </section>
  );
}
