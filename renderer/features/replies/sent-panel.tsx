import { useState } from 'react';
import { isOver } from '../../../shared/domain/replies/deadline';
import { outcomeSentence } from '../../../shared/domain/replies/words';
import type { ReplyRound } from '../../../shared/domain/replies/round';
import type { Report } from '../../../shared/domain/reports/report';
import { Button } from '../../components/button';
import { ErrorNotice, Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { showToast } from '../../components/toast';
import { shell } from '../../lib/bridge';
import { formatDayOf, today } from '../../lib/dates';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { useInquiry } from '../inquiry/inquiry-context';
import { ReasonDialog } from '../inquiry/reason-dialog';
import { draftFileName } from './round-words';

interface Props {
  readonly round: ReplyRound;
  readonly report: Report;
}

/** Why the round cannot be closed yet; null when it can. */
function holdsBack({ comments, deadline }: ReplyRound): string | null {
  if (comments.some(({ answer }) => answer === null))
    return 'It can be closed once every comment has an answer.';
  return comments.length > 0 || isOver(deadline, today())
    ? null
    : 'It can be closed once comments are answered, or the deadline has passed without any.';
}

/** Closing the round, going on without it, and the file that was sent. */
export function SentPanel({ round, report }: Props) {
  const { canWork } = useInquiry();
  const isCommissioner = useHasRole('commissioner');
  const [open, setOpen] = useState<'waive' | 'reopen' | null>(null);
  const close = useCommand('reply.close');
  const waive = useCommand('reply.waive');
  const reopen = useCommand('reply.reopen');
  const write = useCommand('reply.export');
  const { id: roundId, status, outcome, deadline, comments, waivedReason } = round;
  const why = holdsBack(round);
  const writeAgain = async () => {
    const path = await shell.choose('saveDraft', draftFileName(round.reference));
    if (path === null) return;
    const result = await write.run({ roundId, path });
    if (result.ok) showToast({ text: 'Draft written as it was sent', tone: 'success' });
  };
  const failure = close.failure ?? write.failure ?? waive.failure;
  return (
    <Panel title={status === 'closed' ? 'Result of the round' : 'Close the round'}>
      {outcome === null ? (
        <p className="muted">
          {why ?? 'Closed, it is printed in the annex of replies of the report.'}
        </p>
      ) : (
        <p>{outcomeSentence(outcome, round.partyName, deadline.dueOn, comments.length)}</p>
      )}
      {waivedReason === null || status === 'closed' ? null : (
        <Notice tone="info" title="The report goes on without waiting">
          Printed in its method and limits, with this reason: {waivedReason}
        </Notice>
      )}
      <div className="row">
        {canWork && status === 'sent' ? (
          <Button
            size="small"
            variant="primary"
            isDisabled={why !== null}
            isPending={close.busy}
            onPress={() => void close.run({ roundId })}
          >
            Close the round
          </Button>
        ) : null}
        {canWork && status === 'sent' && report.status === 'draft' ? (
          waivedReason === null ? (
            <Button size="small" variant="quiet" onPress={() => setOpen('waive')}>
              Go on without it …
            </Button>
          ) : (
            <Button
              size="small"
              variant="quiet"
              isPending={waive.busy}
              onPress={() => void waive.run({ roundId, reason: null })}
            >
              Wait for it again
            </Button>
          )
        ) : null}
        {canWork && status === 'closed' && report.status !== 'signed' ? (
          <Button size="small" variant="quiet" onPress={() => setOpen('reopen')}>
            Open it again …
          </Button>
        ) : null}
        {canWork || isCommissioner ? (
          <Button
            size="small"
            variant="quiet"
            icon="download"
            isPending={write.busy}
            onPress={() => void writeAgain()}
          >
            Write the draft again …
          </Button>
        ) : null}
      </div>
      <p className="muted small">
        Signed by {round.signerName} and sent {formatDayOf(round.sentAt ?? '')}.
      </p>
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
      {open === 'waive' ? (
        <ReasonDialog
          title="Let the report go on without this round"
          saveLabel="Go on without it"
          description="Printed in the method and limits of the report. Give the law or the need that does not let it wait."
          command={waive}
          onSave={(reason) => waive.run({ roundId, reason })}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'reopen' ? (
        <ReasonDialog
          title="Open the round again"
          saveLabel="Open it again"
          description="For example: a comment came after the round was closed. Kept in its history."
          command={reopen}
          onSave={(reason) => reopen.run({ roundId, reason })}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Panel>
  );
}
