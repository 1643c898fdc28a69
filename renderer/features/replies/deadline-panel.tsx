import { useState } from 'react';
import { isOver } from '../../../shared/domain/replies/deadline';
import { eventWords } from '../../../shared/domain/replies/words';
import { periodInWords } from '../../../shared/domain/plan/period';
import type { ReplyRound } from '../../../shared/domain/replies/round';
import { Button } from '../../components/button';
import { Facts, Panel } from '../../components/panel';
import { formatDay, formatDaysUntil, formatMoment, today } from '../../lib/dates';
import { useInquiry } from '../inquiry/inquiry-context';
import { DeadlineDialog, type DeadlineStep } from './deadline-dialog';
import { ReceiveDialog } from './receive-dialog';

/** Until when comments are in time, what changed that, and the steps that can. */
export function DeadlinePanel({ round }: { readonly round: ReplyRound }) {
  const { canWork } = useInquiry();
  const [open, setOpen] = useState<DeadlineStep | 'receive' | null>(null);
  const { deadline, status } = round;
  const { receivedOn, dueOn, pausedSince } = deadline;
  const canChange = canWork && status === 'sent';
  const runs = receivedOn !== null && pausedSince === null;
  return (
    <Panel title="Deadline">
      <Facts
        items={[
          { term: 'Period', value: `${periodInWords(round.text.period)} from receipt` },
          {
            term: 'Received',
            value: receivedOn === null ? 'Not recorded yet: no period runs' : formatDay(receivedOn),
          },
          ...(receivedOn === null
            ? []
            : [{ term: 'Comments in time until', value: <Due round={round} /> }]),
        ]}
      />
      {canChange ? (
        <div className="row">
          {receivedOn === null ? (
            <Button size="small" variant="primary" onPress={() => setOpen('receive')}>
              Record receipt …
            </Button>
          ) : null}
          {runs ? (
            <>
              <Button size="small" onPress={() => setOpen('extended')}>
                Extend …
              </Button>
              {dueOn !== null && isOver({ dueOn }, today()) ? null : (
                <Button size="small" onPress={() => setOpen('paused')}>
                  Pause …
                </Button>
              )}
            </>
          ) : null}
          {pausedSince === null ? null : (
            <Button size="small" onPress={() => setOpen('resumed')}>
              Resume …
            </Button>
          )}
        </div>
      ) : null}
      <details className="round-history">
        <summary>What happened to this round</summary>
        <ol>
          {round.history.map((event, index) => (
            <li key={index}>
              <strong>{eventWords[event.kind]}</strong> {event.what}
              <span className="muted small">
                {event.reason === '' ? '' : ` Reason: ${event.reason}.`} {event.officerName},{' '}
                {formatMoment(event.at)}
              </span>
            </li>
          ))}
        </ol>
      </details>
      {open === 'receive' ? <ReceiveDialog round={round} onClose={() => setOpen(null)} /> : null}
      {open === null || open === 'receive' ? null : (
        <DeadlineDialog round={round} step={open} onClose={() => setOpen(null)} />
      )}
    </Panel>
  );
}

function Due({ round }: { readonly round: ReplyRound }) {
  const { dueOn, pausedSince } = round.deadline;
  if (pausedSince !== null) return <>Paused since {formatDay(pausedSince)}</>;
  if (dueOn === null) return <>–</>;
  if (round.status === 'closed') return <>{formatDay(dueOn)}</>;
  return isOver({ dueOn }, today()) ? (
    <>
      {formatDay(dueOn)}, passed {formatDaysUntil(dueOn)}
    </>
  ) : (
    <>
      {formatDay(dueOn)}, {formatDaysUntil(dueOn)}
    </>
  );
}
