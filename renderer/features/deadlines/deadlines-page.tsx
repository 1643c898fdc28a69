import type { ReactNode } from 'react';
import type { Deadline } from '../../../shared/api/inquiries';
import { DataTable, listSource, type Column } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { QueryView } from '../../components/query-view';
import { formatDay } from '../../lib/dates';
import { go } from '../../lib/router';
import { useQuery } from '../../lib/use-query';
import { DueDay } from './due-day';

const columns: readonly Column<Deadline>[] = [
  { id: 'on', title: 'Day', width: '130px', render: (deadline) => formatDay(deadline.on) },
  {
    id: 'due',
    title: 'Due',
    width: '190px',
    render: (deadline) => <DueDay day={deadline.on} far="distance" />,
  },
  {
    id: 'what',
    title: 'Reply owed by',
    width: 'minmax(200px, 1fr)',
    render: (deadline) => <bdi title={deadline.what}>{deadline.what}</bdi>,
  },
  { id: 'inquiry', title: 'Inquiry', width: '140px', render: (deadline) => deadline.reference },
];

/** Everything that is due, the soonest first, across all inquiries. */
export function DeadlinesPage(): ReactNode {
  const deadlines = useQuery('inquiry.deadlines', {}, 'keep');
  return (
    <>
      <PageHeader title="Deadlines" note="Replies that authorities owe, over all open inquiries." />
      <QueryView query={deadlines}>
        {(rows) => (
          <DataTable
            label="Deadlines"
            columns={columns}
            source={listSource(rows)}
            rowKey={(row) => `${row.inquiryId} ${row.on} ${row.what}`}
            onOpen={(row) => go({ at: 'inquiry', inquiryId: row.inquiryId })}
            empty={
              <EmptyState icon="deadline" title="Nothing is due">
                <p>
                  When you send a request to an authority, enter the day by which it must reply. It
                  appears here until the reply is recorded, and beside its inquiry.
                </p>
              </EmptyState>
            }
          />
        )}
      </QueryView>
    </>
  );
}
