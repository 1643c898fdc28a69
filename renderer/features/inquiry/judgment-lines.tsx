import { useState } from 'react';
import type { JudgmentRecord } from '../../../shared/domain/profiles/views';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from './inquiry-context';
import { JudgmentDialog } from './judgment-dialog';

const none: readonly JudgmentRecord[] = [];

/** What judgments decided for a State of this inquiry (rule L5). */
export function JudgmentLines() {
  const { detail, canWork } = useInquiry();
  const records = useQuery('judgment.list', { inquiryId: detail.id }).value ?? none;
  const instruments = useQuery('law.instruments', {}).value ?? [];
  const nameOf = (code: string): string =>
    instruments.find(({ id }) => id === code)?.title ?? 'Which judgment is not recorded';
  const [editing, setEditing] = useState<JudgmentRecord | 'new'>();
  const remove = useCommand('judgment.remove');
  return (
    <>
      {records.length === 0 ? null : (
        <ul className="lines" aria-label="Judgments">
          {records.map((record) => (
            <li key={record.id}>
              <span className="grow">
                {nameOf(record.instrument)}, for {record.state}
                <span className="muted">
                  {' '}
                  · {record.eventId === null ? 'for the whole inquiry' : 'for one event'} · decided{' '}
                  {record.standards.join(', ')}
                </span>
              </span>
              {canWork ? (
                <>
                  <Button
                    size="small"
                    aria-label={`Edit the judgment record for ${record.state}`}
                    onPress={() => setEditing(record)}
                  >
                    Edit
                  </Button>
                  <Button
                    size="small"
                    aria-label={`Remove the judgment record for ${record.state}`}
                    onPress={() => void remove.run({ inquiryId: detail.id, judgmentId: record.id })}
                  >
                    Remove
                  </Button>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {remove.failure === undefined ? null : <ErrorNotice failure={remove.failure} />}
      {canWork ? (
        <div>
          <Button size="small" onPress={() => setEditing('new')}>
            Record a judgment
          </Button>
        </div>
      ) : null}
      {editing === undefined ? null : (
        <JudgmentDialog
          record={editing === 'new' ? null : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}
