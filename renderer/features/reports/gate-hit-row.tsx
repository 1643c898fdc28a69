import type { GateHit } from '../../../shared/domain/reports/gate/hit';
import { Button } from '../../components/button';
import { useHasRole } from '../../lib/session';
import { useInquiry } from '../inquiry/inquiry-context';
import { gateLine } from './gate-logic';

interface Props {
  readonly hit: GateHit;
  readonly canMend: boolean;
  readonly onReportField: (field: string) => void;
  readonly onRelease: (hit: GateHit) => void;
}

/** One value in one place: what, where, why it matters, the way to mend it or to release it. */
export function GateHitRow({ hit, canMend, onReportField, onRelease }: Props) {
  const { goTo } = useInquiry();
  const isInvestigator = useHasRole('investigator');
  const { what, where, why, noRelease, fix } = gateLine(hit);
  const mend = () => {
    if (fix === null) return;
    if (fix.place === 'report') onReportField(fix.field);
    else if (fix.place === 'finding')
      goTo('findings', { findingId: fix.findingId, field: fix.field });
    else goTo(fix.place);
  };
  return (
    <li>
      <strong>{what}</strong>
      <span>{where}</span>
      <span className="muted">{why}</span>
      {noRelease === null ? null : <span className="muted">{noRelease}</span>}
      {canMend ? (
        <div className="row">
          {fix === null ? null : (
            <Button size="small" onPress={mend}>
              Fix here
            </Button>
          )}
          {noRelease === null && isInvestigator ? (
            <Button size="small" variant="quiet" onPress={() => onRelease(hit)}>
              Release …
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
