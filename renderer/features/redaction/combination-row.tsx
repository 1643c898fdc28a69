import type { ShownCombination } from '../../../shared/domain/reports/redaction/redaction-view';
import type { Report } from '../../../shared/domain/reports/report';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { formatMoment } from '../../lib/dates';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { useInquiry } from '../inquiry/inquiry-context';
import { cluesInWords, placeToMend } from './redaction-words';

interface Props {
  readonly report: Report;
  readonly combination: ShownCombination;
  readonly onReportField: (field: string) => void;
  readonly onKeep: (combination: ShownCombination) => void;
}

/** Details that stand together in one place: what they are, and the ways to answer for them. */
export function CombinationRow({ report, combination, onReportField, onKeep }: Props) {
  const { where, isForbidden, kept } = combination;
  const canKeep = useHasRole('investigator') && report.status === 'draft';
  return (
    <li>
      <strong>{where}</strong>
      <span>Together: {cluesInWords(combination)}.</span>
      {isForbidden ? (
        <span className="muted">
          A child is concerned: it has to be made more general, and no reason lets it stand.
        </span>
      ) : null}
      {kept === null ? null : <Kept report={report} kept={kept} />}
      {kept === null && report.status === 'draft' ? (
        <div className="row">
          <Mend combination={combination} onReportField={onReportField} />
          {isForbidden || !canKeep ? null : (
            <Button size="small" variant="quiet" onPress={() => onKeep(combination)}>
              Keep for a reason …
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
}

function Mend({ combination, onReportField }: Pick<Props, 'combination' | 'onReportField'>) {
  const { goTo } = useInquiry();
  const place = placeToMend(combination);
  if (place === null) return null;
  const mend = () =>
    place.place === 'report'
      ? onReportField(place.field)
      : goTo('findings', { findingId: place.findingId, field: place.field });
  return (
    <Button size="small" onPress={mend}>
      Make more general
    </Button>
  );
}

interface KeptProps {
  readonly report: Report;
  readonly kept: NonNullable<ShownCombination['kept']>;
}

function Kept({ report, kept }: KeptProps) {
  const withdraw = useCommand('report.withdrawKept');
  const isInvestigator = useHasRole('investigator');
  const isCommissioner = useHasRole('commissioner');
  return (
    <>
      <span>
        Kept by {kept.officerName}, {formatMoment(kept.at)}: {kept.reason}
      </span>
      {kept.confirmedByName === null ? null : (
        <span className="muted">Confirmed by {kept.confirmedByName}</span>
      )}
      {report.status !== 'signed' && (isInvestigator || isCommissioner) ? (
        <Button
          size="small"
          isPending={withdraw.busy}
          onPress={() => void withdraw.run({ reportId: report.id, keptId: kept.id })}
        >
          Withdraw
        </Button>
      ) : null}
      {withdraw.failure === undefined ? null : <ErrorNotice failure={withdraw.failure} />}
    </>
  );
}
