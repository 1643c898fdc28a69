import { useEffect, useRef, useState } from 'react';
import type { ReportId } from '../../../shared/domain/ids';
import type { ReviewComment } from '../../../shared/domain/reviews/review';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { StateTag } from '../../components/state-tag';
import { formatMoment } from '../../lib/dates';
import { useSession } from '../../lib/session';
import { RemarkForm } from './remark-form';
import { useRemarkSteps } from './use-remark-steps';

interface Props {
  readonly reportId: ReportId;
  readonly remark: ReviewComment;
  /** The reader has been led to it. */
  readonly isCurrent: boolean;
  /** False once the report is signed: it stays as it is, and so does what was said about it. */
  readonly canChange: boolean;
  readonly onGo: (paragraphId: string) => void;
}

/** One remark: on what, by whom, what was said, and how it was settled. */
export function RemarkCard({ reportId, remark, isCurrent, canChange, onGo }: Props) {
  const { officer } = useSession();
  const steps = useRemarkSteps(reportId, remark.id);
  const [isSettling, setSettling] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.focus();
  }, [isCurrent]);
  const { settled, where, isReworded, quoted, paragraphId } = remark;
  return (
    <li ref={card} className="remark" tabIndex={-1} aria-current={isCurrent}>
      {where === null ? (
        <p className="remark-where muted">The paragraph is no longer in the report</p>
      ) : (
        <button
          type="button"
          className="link-button remark-where"
          onClick={() => onGo(paragraphId)}
        >
          {where}
        </button>
      )}
      <p className="remark-text">
        <bdi>{remark.text}</bdi>
      </p>
      <p className="muted small">
        {remark.officerName} · {formatMoment(remark.at)}
      </p>
      {where === null || isReworded ? (
        <details className="small">
          <summary>
            {where === null ? 'What it was said of' : 'Reworded since: what it was said of'}
          </summary>
          <blockquote>{quoted}</blockquote>
        </details>
      ) : null}
      {settled === null ? null : (
        <div className="remark-answer">
          <StateTag tone="success" icon="check">
            Settled by {settled.byName}
          </StateTag>
          {settled.answer === '' ? null : (
            <p>
              <bdi>{settled.answer}</bdi>
            </p>
          )}
        </div>
      )}
      {steps.failure === undefined || isSettling ? null : <ErrorNotice failure={steps.failure} />}
      {!canChange ? null : isSettling ? (
        <RemarkForm
          label="What was done about it"
          description="Need not be said where nothing needs saying."
          saveLabel="Settle"
          mayBeEmpty
          isBusy={steps.busy}
          failure={steps.failure}
          onSave={async (answer) => {
            if (await steps.settle(answer)) setSettling(false);
          }}
          onCancel={() => {
            setSettling(false);
            card.current?.focus();
          }}
        />
      ) : (
        <div className="row">
          {settled === null ? (
            <Button size="small" icon="check" onPress={() => setSettling(true)}>
              Settle …
            </Button>
          ) : (
            <Button size="small" icon="undo" isPending={steps.busy} onPress={steps.reopen}>
              Reopen
            </Button>
          )}
          {remark.officerId === officer.id ? (
            <Button
              size="small"
              variant="quiet"
              isPending={steps.busy}
              onPress={() => void steps.takeBack()}
            >
              Take back
            </Button>
          ) : null}
        </div>
      )}
    </li>
  );
}
