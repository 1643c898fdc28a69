import { useState } from 'react';
import type { BindingRow } from '../../../shared/domain/profiles/views';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { formatPartialDate } from '../../lib/dates';
import { go } from '../../lib/router';
import { useQuery } from '../../lib/use-query';
import { BindingDialog } from './binding-dialog';
import { useInquiry } from './inquiry-context';
import { JudgmentLines } from './judgment-lines';

/** What binds each State on the days examined: it settles the legal effect of every result. */
export function StatesPanel() {
  const { detail } = useInquiry();
  const rows = useQuery('profile.binding', { inquiryId: detail.id });
  if (detail.states.length === 0) return null;
  return (
    <Panel title="What binds the State">
      <p className="muted">
        The legal effect of a result follows from what bound the State on the last day examined.
        What is not recorded, or not certain, counts as not bound.
      </p>
      <ul className="lines">
        {detail.states.map((state) => (
          <li key={state}>
            <span className="grow">{state}</span>
            <Button size="small" onPress={() => go({ at: 'law-library', tab: 'profiles', state })}>
              Open the profile of {state}
            </Button>
          </li>
        ))}
      </ul>
      <QueryView query={rows}>
        {(found) => (
          <ul className="lines" aria-label="What binds on the days examined">
            {found.map((row) => (
              <BindingLine key={row.assessmentId} row={row} />
            ))}
          </ul>
        )}
      </QueryView>
      <JudgmentLines />
    </Panel>
  );
}

function BindingLine({ row }: { readonly row: BindingRow }) {
  const [isOpen, setIsOpen] = useState(false);
  const { bound, notCounted, unrecorded } = row;
  return (
    <li>
      <span className="grow">
        {row.subject}
        <span className="muted">
          {' '}
          · {row.state} on {formatPartialDate(row.day)}: {bound.length} binding, {notCounted.length}{' '}
          recorded and not counted, {unrecorded} not recorded
        </span>
      </span>
      <Button
        size="small"
        aria-label={`Show what binds: ${row.subject}`}
        onPress={() => setIsOpen(true)}
      >
        Show
      </Button>
      {isOpen ? <BindingDialog row={row} onClose={() => setIsOpen(false)} /> : null}
    </li>
  );
}
