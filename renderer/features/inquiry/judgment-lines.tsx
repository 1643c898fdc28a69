import { useState } from 'react';
import type { JudgmentRecord } from '../../../shared/domain/profiles/views';
import { Button } from '../../components/button';
import { StateTag } from '../../components/state-tag';
import { formatDayOf } from '../../lib/dates';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from './inquiry-context';
import { JudgmentDialog } from './judgment-dialog';
import { WithdrawJudgmentDialog } from './withdraw-judgment-dialog';

const none: readonly JudgmentRecord[] = [];

type Doing =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit' | 'withdraw'; readonly record: JudgmentRecord };

/** What judgments decided for a State of this inquiry (rule L5), and records that were withdrawn. */
export function JudgmentLines() {
  const { detail, canWork } = useInquiry();
  const records = useQuery('judgment.list', { inquiryId: detail.id }).value ?? none;
  const instruments = useQuery('law.instruments', {}).value ?? [];
  const nameOf = (code: string): string =>
    instruments.find(({ id }) => id === code)?.title ?? 'Which judgment is not recorded';
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  return (
    <>
      {records.length === 0 ? null : (
        <ul className="lines" aria-label="Judgments">
          {records.map((record) => (
            <JudgmentLine
              key={record.id}
              record={record}
              name={nameOf(record.instrument)}
              onDo={
                canWork && record.withdrawn === null ? (kind) => setDoing({ kind, record }) : null
              }
            />
          ))}
        </ul>
      )}
      {canWork ? (
        <div>
          <Button size="small" onPress={() => setDoing({ kind: 'new' })}>
            Record a judgment
          </Button>
        </div>
      ) : null}
      {doing?.kind === 'new' ? <JudgmentDialog record={null} onClose={close} /> : null}
      {doing?.kind === 'edit' ? <JudgmentDialog record={doing.record} onClose={close} /> : null}
      {doing?.kind === 'withdraw' ? (
        <WithdrawJudgmentDialog record={doing.record} onClose={close} />
      ) : null}
    </>
  );
}

interface LineProps {
  readonly record: JudgmentRecord;
  readonly name: string;
  /** Null: nothing can be done with it here. */
  readonly onDo: ((kind: 'edit' | 'withdraw') => void) | null;
}

function JudgmentLine({ record, name, onDo }: LineProps) {
  const { state, eventId, standards, withdrawn } = record;
  return (
    <li>
      <span className={withdrawn === null ? 'grow' : 'grow muted'}>
        {withdrawn === null ? null : (
          <>
            <StateTag tone="neutral" icon="close">
              Withdrawn
            </StateTag>{' '}
          </>
        )}
        {name}, for {state}
        <span className="muted">
          {' '}
          · {eventId === null ? 'for the whole inquiry' : 'for one event'} · decided{' '}
          {standards.join(', ')}
          {withdrawn === null
            ? ''
            : ` · on ${formatDayOf(withdrawn.at)} by ${withdrawn.officerName}: ${withdrawn.reason}`}
        </span>
      </span>
      {onDo === null ? null : (
        <>
          <Button
            size="small"
            aria-label={`Edit the judgment record for ${state}`}
            onPress={() => onDo('edit')}
          >
            Edit
          </Button>
          <Button
            size="small"
            aria-label={`Withdraw the judgment record for ${state}`}
            onPress={() => onDo('withdraw')}
          >
            Withdraw
          </Button>
        </>
      )}
    </li>
  );
}
