import { useState } from 'react';
import type { ContradictionView } from '../../../shared/domain/assessments/contradiction';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { formatMoment } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';
import { useInquiry } from '../inquiry/inquiry-context';
import { seen } from './contradiction-logic';
import { LeaveDialog } from './leave-dialog';

interface Props {
  readonly contradiction: ContradictionView;
  /** A reason was given or taken back. */
  readonly onLeft: (() => void) | undefined;
}

/** Why both sides stay as they are, if somebody said so, and the way to say it. */
export function LeftStanding({ contradiction, onLeft }: Props) {
  const { detail, canWork } = useInquiry();
  const [isLeaving, setIsLeaving] = useState(false);
  const takeBack = useCommand('contradiction.takeBack');
  const { left } = contradiction;
  const withdraw = async () => {
    const asked = { inquiryId: detail.id, contradiction: seen(contradiction) };
    const result = await takeBack.run(asked);
    if (result.ok) onLeft?.();
  };
  return (
    <>
      {left === null ? null : (
        <p className="contradiction-reason">
          {left.isCurrent
            ? 'Both stand'
            : 'A side has changed since this reason was given; it no longer counts'}
          : {left.reason}{' '}
          <span className="muted">
            {left.officerName}, {formatMoment(left.at)}
          </span>
        </p>
      )}
      {canWork ? (
        <div className="row">
          <Button size="small" variant="quiet" onPress={() => setIsLeaving(true)}>
            {left?.isCurrent === true ? 'Change the reason' : 'Say why both stand'}
          </Button>
          {left?.isCurrent === true ? (
            <Button
              size="small"
              variant="quiet"
              isPending={takeBack.busy}
              onPress={() => void withdraw()}
            >
              Take the reason back
            </Button>
          ) : null}
        </div>
      ) : null}
      {takeBack.failure === undefined ? null : <ErrorNotice failure={takeBack.failure} />}
      {isLeaving ? (
        <LeaveDialog
          contradiction={contradiction}
          onClose={() => setIsLeaving(false)}
          onLeft={onLeft}
        />
      ) : null}
    </>
  );
}
