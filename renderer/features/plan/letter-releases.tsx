import type { Letter } from '../../../shared/domain/plan/letter';
import { isWaiting, type GateRelease } from '../../../shared/domain/reports/gate/hit';
import { Button } from '../../components/button';
import { ErrorNotice, Notice } from '../../components/notice';
import { formatMoment } from '../../lib/dates';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { useInquiry } from '../inquiry/inquiry-context';
import { counted } from '../inquiry/words';
import { releaseLine } from '../reports/gate-logic';

interface Props {
  readonly letter: Letter;
  readonly releases: readonly GateRelease[];
}

/** What was released in a draft, by whom and why; a commissioner confirms each before it may leave. */
export function LetterReleases({ letter, releases }: Props) {
  const { detail } = useInquiry();
  const isCommissioner = useHasRole('commissioner');
  const isInvestigator = useHasRole('investigator');
  const confirm = useCommand('letter.confirmRelease');
  const withdraw = useCommand('letter.withdrawRelease');
  const target = { inquiryId: detail.id, letterId: letter.id };
  const waiting = releases.filter(isWaiting).length;
  const failure = confirm.failure ?? withdraw.failure;
  return (
    <>
      <Notice tone="warning" title={`${counted(releases.length, 'value')} released`}>
        {waiting === 0
          ? 'A commissioner confirmed what stands in the letter.'
          : 'The letter can leave once a commissioner other than the officer who released has confirmed each.'}
      </Notice>
      <ol className="gate">
        {releases.map((release) => {
          const { id, officerName, at, reason, confirmedByName, where } = release;
          const line = releaseLine(release);
          return (
            <li key={id}>
              <strong>{line.what}</strong>
              <span>{where.length === 0 ? 'No longer in the letter' : line.where}</span>
              <span>
                Released by {officerName}, {formatMoment(at)}: {reason}
              </span>
              <span className="muted">
                {confirmedByName === null ? 'Not yet confirmed' : `Confirmed by ${confirmedByName}`}
              </span>
              <div className="row">
                {isCommissioner && confirmedByName === null ? (
                  <Button
                    size="small"
                    isPending={confirm.busy}
                    onPress={() => void confirm.run({ ...target, releaseId: id })}
                  >
                    Confirm
                  </Button>
                ) : null}
                {isCommissioner || isInvestigator ? (
                  <Button
                    size="small"
                    variant="quiet"
                    isPending={withdraw.busy}
                    onPress={() => void withdraw.run({ ...target, releaseId: id })}
                  >
                    Withdraw
                  </Button>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
    </>
  );
}
