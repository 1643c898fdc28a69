import { useState } from 'react';
import type { ChecklistView, ResultView } from '../../../shared/domain/assessments/assessment';
import type { AssessmentId } from '../../../shared/domain/ids';
import { Button } from '../../components/button';
import { formatMoment } from '../../lib/dates';
import { useQuery } from '../../lib/use-query';
import { DisputeDialog, WithdrawDialog } from './dispute-dialogs';
import { disputeNote } from './dispute-logic';
import { resultWords } from './result-logic';

interface Props {
  readonly assessmentId: AssessmentId;
  readonly checklist: string;
  readonly withSystem: boolean;
  readonly result: ResultView;
  readonly readOnly: boolean;
  readonly onView: (view: ChecklistView) => void;
}

/** The officer's own view beside the checklist's result; both are kept and both are reported. */
export function OfficerView(props: Props) {
  const { result, readOnly } = props;
  const { dispute } = result;
  const [asks, setAsks] = useState<'raise' | 'withdraw' | null>(null);
  const subject = { ...props, onClose: () => setAsks(null) };
  return (
    <div className="officer-view">
      {dispute === null ? null : (
        <>
          <h3>The officer’s view</h3>
          <p>
            <strong>{dispute.label}</strong>{' '}
            <span className="muted">
              {dispute.officerName}, {formatMoment(dispute.at)}
            </span>
          </p>
          <p className="officer-reason">{dispute.reason}</p>
          <p className="muted">{disputeNote(dispute)}</p>
        </>
      )}
      {readOnly ? null : (
        <div className="row">
          <Button size="small" onPress={() => setAsks('raise')}>
            {dispute === null ? 'Disagree with this result …' : 'Change this view …'}
          </Button>
          {dispute === null ? null : (
            <Button size="small" onPress={() => setAsks('withdraw')}>
              Withdraw it …
            </Button>
          )}
        </div>
      )}
      <Earlier {...props} />
      {asks === 'raise' ? <DisputeDialog {...subject} /> : null}
      {asks === 'withdraw' ? <WithdrawDialog {...subject} /> : null}
    </div>
  );
}

/** Views that were held or withdrawn before; nothing where there was never more than one. */
function Earlier({ assessmentId, result }: Props) {
  const { standardId } = result;
  const steps = useQuery('dispute.history', { assessmentId, standardId }).value ?? [];
  const earlier = result.dispute === null ? steps : steps.slice(1);
  if (earlier.length === 0) return null;
  return (
    <details className="officer-earlier">
      <summary>Earlier views ({earlier.length})</summary>
      <ol>
        {earlier.map(({ outcome, reason, officerName, at, checklistThen }) => (
          <li key={at}>
            <strong>{outcome === null ? 'View withdrawn' : resultWords[outcome]}</strong>{' '}
            <span className="muted">
              {officerName}, {formatMoment(at)}; the checklist gave “{resultWords[checklistThen]}”
            </span>
            {reason === '' ? null : <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
