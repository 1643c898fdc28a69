import type { DisputeView } from '../../../shared/domain/assessments/dispute';
import type { FindingRow } from '../../../shared/domain/findings/finding';
import { Notice } from '../../components/notice';
import { formatMoment } from '../../lib/dates';
import { disputeNote } from '../assessments/dispute-logic';

interface Props {
  readonly finding: FindingRow;
  readonly dispute: DisputeView;
}

/** The checklist's result and the officer's view of it, side by side: a report prints both. */
export function TwoViews({ finding, dispute }: Props) {
  return (
    <Notice
      tone="warning"
      title={
        finding.restsOnOfficer
          ? 'Officer’s view, with reasons; the checklist’s result differs'
          : 'An officer disagrees with the checklist’s result'
      }
    >
      <p>
        Checklist: <strong>{finding.checklistSays}</strong>. Officer’s view:{' '}
        <strong>{dispute.label}</strong> ({dispute.officerName}, {formatMoment(dispute.at)}).
      </p>
      <p className="two-views-reason">{dispute.reason}</p>
      <p>{disputeNote(dispute)}</p>
    </Notice>
  );
}
