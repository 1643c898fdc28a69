import type { GateRelease } from '../../../shared/domain/reports/gate/hit';
import type { Report } from '../../../shared/domain/reports/report';
import { Button } from '../../components/button';
import { ErrorNotice, Notice } from '../../components/notice';
import { formatMoment } from '../../lib/dates';
import { useSession } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { counted } from '../inquiry/words';
import { releaseLine } from './gate-logic';

interface Props {
  readonly report: Report;
  readonly releases: readonly GateRelease[];
}

/** What was released from the gate, by whom and why, for whoever is to approve the report. */
export function GateReleases({ report, releases }: Props) {
  const { officer } = useSession();
  const withdraw = useCommand('report.withdrawRelease');
  const canWithdraw =
    report.status !== 'signed' &&
    officer.roles.some((role) => role === 'investigator' || role === 'commissioner');
  return (
    <>
      <Notice tone="warning" title={`${counted(releases.length, 'value')} released`}>
        {report.status === 'approved'
          ? 'The commissioner confirmed these by approving the report.'
          : 'Approving the report confirms these decisions. Read each reason.'}
      </Notice>
      <ol className="gate">
        {releases.map((release) => (
          <li key={release.id}>
            <Release release={release} />
            {canWithdraw ? (
              <Button
                size="small"
                isPending={withdraw.busy}
                onPress={() => void withdraw.run({ reportId: report.id, releaseId: release.id })}
              >
                Withdraw
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {withdraw.failure === undefined ? null : <ErrorNotice failure={withdraw.failure} />}
    </>
  );
}

function Release({ release }: { readonly release: GateRelease }) {
  const { what, where } = releaseLine(release);
  const { officerName, at, reason, confirmedByName } = release;
  return (
    <>
      <strong>{what}</strong>
      <span>{where}</span>
      <span>
        Released by {officerName}, {formatMoment(at)}: {reason}
      </span>
      {confirmedByName === null ? null : (
        <span className="muted">Confirmed by {confirmedByName}</span>
      )}
    </>
  );
}
