import { useState } from 'react';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { TextArea } from '../../components/text-area';
import { formatMoment } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from './inquiry-context';

/** Notes of the team. They stay: a note is corrected by another one. */
export function NotesPanel() {
  const { detail, canWork } = useInquiry();
  const notes = useQuery('note.list', { inquiryId: detail.id });
  const add = useCommand('note.add');
  const [text, setText] = useState('');
  const save = async () => {
    const result = await add.run({ inquiryId: detail.id, text });
    if (result.ok) setText('');
  };
  return (
    <Panel title="Notes">
      <div className="stack">
        {canWork ? (
          <>
            <TextArea
              label="New note"
              description="For the team only; it never enters a report. Use pseudonyms here too."
              value={text}
              onChange={setText}
              rows={2}
            />
            <div className="row">
              <Button
                isDisabled={text.trim() === ''}
                isPending={add.busy}
                onPress={() => void save()}
              >
                Add note
              </Button>
            </div>
          </>
        ) : null}
        {add.failure === undefined ? null : <ErrorNotice failure={add.failure} />}
        <QueryView query={notes}>
          {(list) =>
            list.length === 0 ? (
              canWork ? null : (
                <p className="muted">None yet.</p>
              )
            ) : (
              <ol className="entries">
                {[...list]
                  .sort((a, b) => b.at.localeCompare(a.at))
                  .map((note) => (
                    <li key={note.id}>
                      <p className="prose">{note.text}</p>
                      <span className="muted">
                        {formatMoment(note.at)}, {note.officerName}
                      </span>
                    </li>
                  ))}
              </ol>
            )
          }
        </QueryView>
      </div>
    </Panel>
  );
}
