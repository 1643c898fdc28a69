import { useState } from 'react';
import { RequestReply, type AuthorityRequest } from '../../../shared/domain/inquiries/inquiry';
import type { Letter } from '../../../shared/domain/plan/letter';
import { Button } from '../../components/button';
import { IconButton } from '../../components/icon-button';
import { ErrorNotice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { Select } from '../../components/select';
import { daysUntil, formatDay, formatDaysUntil } from '../../lib/dates';
import { optionsOf } from '../../lib/words';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { LettersWaiting, proofInWords } from '../plan/letters-waiting';
import { useInquiry } from './inquiry-context';
import { RequestDialog } from './request-dialog';
import { replyWords } from './words';

/** What the authorities were asked to justify, by when, and what came back (rule S6). */
export function RequestsPanel() {
  const { detail, canWork } = useInquiry();
  const requests = useQuery('request.list', { inquiryId: detail.id });
  const letters = useQuery('letter.list', { inquiryId: detail.id }).value ?? [];
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Panel
      title="Requests to authorities"
      actions={
        canWork ? (
          <Button
            size="small"
            icon="plus"
            isDisabled={detail.authorities.length === 0}
            onPress={() => setIsAdding(true)}
          >
            Record a request
          </Button>
        ) : null
      }
    >
      <p className="muted">
        Where the authority must justify a measure, its silence after a fair period is recorded as
        its burden: the result then reads “the authority has not shown that …”.
      </p>
      <LettersWaiting letters={letters} />
      <QueryView query={requests}>
        {(list) =>
          list.length === 0 ? (
            <p className="muted">None recorded.</p>
          ) : (
            <ul className="entries">
              {list.map((request) => (
                <RequestLine
                  key={request.id}
                  request={request}
                  letter={letters.find(({ requestId }) => requestId === request.id) ?? null}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
      {isAdding ? <RequestDialog request={null} onClose={() => setIsAdding(false)} /> : null}
    </Panel>
  );
}

interface LineProps {
  readonly request: AuthorityRequest;
  /** The letter that made it, where it was written here. */
  readonly letter: Letter | null;
}

function RequestLine({ request, letter }: LineProps) {
  const { detail, canWork } = useInquiry();
  const command = useCommand('request.setReply');
  const [isCorrecting, setIsCorrecting] = useState(false);
  const authority = detail.authorities.find(({ id }) => id === request.authorityId);
  return (
    <li>
      <div className="request-line">
        <div className="grow">
          <strong>{authority?.name ?? 'Authority'}</strong>: {request.subject}
          <p className="muted">
            Served {formatDay(request.servedOn)} · period {periodInWords(request)}
            {request.questionIds.length === 0
              ? ''
              : ` · asks about ${request.questionIds.join(', ')}`}
            {letter === null ? '' : ` · letter ${letter.reference}${proofInWords(letter)}`}
          </p>
        </div>
        <Select
          label="Reply"
          isLabelHidden
          isDisabled={!canWork || command.busy}
          options={optionsOf(replyWords)}
          value={request.reply}
          onChange={(reply) =>
            void command.run({
              inquiryId: detail.id,
              requestId: request.id,
              reply: RequestReply.parse(reply),
            })
          }
        />
        {canWork ? (
          <IconButton
            icon="edit"
            label={`Correct the request: ${request.subject}`}
            onPress={() => setIsCorrecting(true)}
          />
        ) : null}
      </div>
      {request.reply === 'pending' && daysUntil(request.expiresOn) < 0 ? (
        <p className="request-expired">
          The period has expired. If nothing came, record “No reply”: silence then counts against
          the authority for the questions asked.
        </p>
      ) : null}
      {command.failure === undefined ? null : <ErrorNotice failure={command.failure} />}
      {isCorrecting ? (
        <RequestDialog request={request} onClose={() => setIsCorrecting(false)} />
      ) : null}
    </li>
  );
}

const periodInWords = ({ expiresOn, reply }: AuthorityRequest): string => {
  if (daysUntil(expiresOn) < 0) return `expired ${formatDay(expiresOn)}`;
  const days = reply === 'pending' ? `, ${formatDaysUntil(expiresOn)}` : '';
  return `ends ${formatDay(expiresOn)}${days}`;
};
