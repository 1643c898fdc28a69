import type { ReactNode } from 'react';
import type { Deadline } from '../../../shared/api/inquiries';
import { DataTable, listSource, type Column } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { formatDay, formatDaysUntil, today } from '../../lib/dates';
import { go } from '../../lib/router';
import { useQuery } from '../../lib/use-query';
import { deadlineGroups, type DeadlineGroup } from './deadline-groups';
import { DueDay } from './due-day';
import './deadlines.css';

const columnsOf = ({ what, isDue }: DeadlineGroup): readonly Column<Deadline>[] => [
  { id: 'on', title: 'Day', width: '130px', render: (deadline) => formatDay(deadline.on) },
  {
    id: 'due',
    title: isDue ? 'Due' : 'Issued',
    width: '190px',
    render: (deadline) =>
      isDue ? <DueDay day={deadline.on} far="distance" /> : formatDaysUntil(deadline.on),
  },
  {
    id: 'what',
    title: what,
    width: 'minmax(200px, 1fr)',
    render: (deadline) => <bdi title={deadline.what}>{deadline.what}</bdi>,
  },
  { id: 'inquiry', title: 'Inquiry', width: '140px', render: (deadline) => deadline.reference },
];

/** Everything that is due, in groups, the soonest first, across all inquiries. */
export function DeadlinesPage(): ReactNode {
  const deadlines = useQuery('inquiry.deadlines', {}, 'keep');
  return (
    <>
      <PageHeader
        title="Deadlines"
        note="Replies that authorities owe, comments on drafts, what was sent and is not known to have arrived, and rows of evidence plans."
      />
      <QueryView query={deadlines}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon="deadline" title="Nothing is due">
              <p>
                When a request is served on an authority, a draft goes out for comment, or a row of
                an evidence plan gets a day, it appears here until the reply or the record is there.
              </p>
            </EmptyState>
          ) : (
            <div className="deadline-groups">
              {deadlineGroups(rows, today()).map((group) => (
                <Panel key={group.title} title={group.title} note={group.note}>
                  <DataTable
                    label={group.title}
                    columns={columnsOf(group)}
                    source={listSource(group.rows)}
                    rowKey={(row) => `${row.kind} ${row.inquiryId} ${row.on} ${row.what}`}
                    onOpen={(row) =>
                      go({ at: 'inquiry', inquiryId: row.inquiryId, tab: group.tab })
                    }
                    empty={null}
                  />
                </Panel>
              ))}
            </div>
          )
        }
      </QueryView>
    </>
  );
}
