import { useState, type ReactNode } from 'react';
import { InquirySort, type InquiryRow } from '../../../shared/domain/inquiries/inquiry';
import { Button } from '../../components/button';
import { DataTable, type Column } from '../../components/data-table';
import { KeyHint } from '../../components/key-hint';
import { ErrorNotice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { StatusTag } from '../../components/state-tag';
import { formatDayOf, formatMoment, formatNumber } from '../../lib/dates';
import { go } from '../../lib/router';
import { useHasRole } from '../../lib/session';
import { useShortcut } from '../../lib/shortcuts';
import { inquiryTypeWords } from '../../lib/words';
import { DueDay } from '../deadlines/due-day';
import { InquiryFilters, isFiltered, noFilter } from './inquiry-filters';
import { NewInquiryDialog } from './new-inquiry-dialog';
import { requestNewInquiry, settleNewInquiry, useNewInquiryRequest } from './new-inquiry-request';
import { NoInquiries, NothingFits } from './no-inquiries';
import { useInquiryRows, type InquiryOrder } from './use-inquiry-rows';

const columns: readonly Column<InquiryRow>[] = [
  {
    id: 'reference',
    title: 'Reference',
    width: '116px',
    sorts: true,
    render: (row) => row.reference,
  },
  {
    id: 'title',
    title: 'Title',
    width: 'minmax(160px, 1fr)',
    render: (row) => <bdi title={row.title}>{row.title}</bdi>,
  },
  {
    id: 'status',
    title: 'Status',
    sorts: true,
    width: '196px',
    render: (row) => <StatusTag status={row.status} />,
  },
  {
    id: 'deadline',
    title: 'Next deadline',
    sorts: true,
    width: '168px',
    render: (row) => (row.nextDeadline === null ? null : <DueDay day={row.nextDeadline} />),
  },
  {
    id: 'type',
    title: 'Type',
    width: '168px',
    fromWidth: 1180,
    render: (row) => inquiryTypeWords[row.type],
  },
  {
    id: 'lead',
    title: 'Lead',
    width: '132px',
    fromWidth: 960,
    render: (row) => row.leadName,
  },
  {
    id: 'updated',
    title: 'Changed',
    sorts: true,
    width: '124px',
    render: (row) => <span title={formatMoment(row.updatedAt)}>{formatDayOf(row.updatedAt)}</span>,
  },
];

const open = (row: InquiryRow): void => go({ at: 'inquiry', inquiryId: row.id });

const lastChangedFirst: InquiryOrder = { by: 'updated', descending: true };

/** All inquiries, last changed first unless ordered otherwise: found by words in any script, narrowed by state and type. */
export function InquiriesPage(): ReactNode {
  const [filter, setFilter] = useState(noFilter);
  const [order, setOrder] = useState(lastChangedFirst);
  const { source, closed, failure, refetch } = useInquiryRows(filter, order);
  const mayWork = useHasRole('investigator');
  const isNewOpen = useNewInquiryRequest();
  useShortcut('n', requestNewInquiry, mayWork);
  const isEmpty = source?.count === 0 && !isFiltered(filter);
  return (
    <>
      <PageHeader
        title="Inquiries"
        note={
          source === undefined || isEmpty
            ? closedInWords(closed)
            : [countInWords(source.count), closedInWords(closed)].filter(Boolean).join(' · ')
        }
        actions={
          mayWork ? (
            <Button variant="primary" icon="plus" onPress={requestNewInquiry}>
              New inquiry <KeyHint keys="N" />
            </Button>
          ) : undefined
        }
      />
      {failure === undefined ? null : (
        <div className="page-scroll">
          <ErrorNotice failure={failure} onRetry={refetch} />
        </div>
      )}
      {isEmpty ? <NoInquiries mayWork={mayWork} onNew={requestNewInquiry} /> : null}
      {source === undefined || isEmpty ? null : (
        <>
          <InquiryFilters filter={filter} onChange={setFilter} />
          <DataTable
            label="Inquiries"
            columns={columns}
            source={source}
            rowKey={(row) => row.id}
            onOpen={open}
            order={order}
            onOrder={({ by, descending }) => setOrder({ by: InquirySort.parse(by), descending })}
            empty={<NothingFits onClear={() => setFilter(noFilter)} />}
          />
        </>
      )}
      <NewInquiryDialog isOpen={isNewOpen} onClose={settleNewInquiry} />
    </>
  );
}

const countInWords = (count: number): string =>
  count === 1 ? 'One inquiry' : `${formatNumber(count)} inquiries`;

const closedInWords = (references: readonly string[]): string | undefined =>
  references.length === 0 ? undefined : `closed to you: ${references.join(', ')}`;
