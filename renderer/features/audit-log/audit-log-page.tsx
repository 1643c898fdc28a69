import { useState, type ReactNode } from 'react';
import type { AuditEntry, AuditHead } from '../../../shared/domain/audit-log/entry';
import { Button } from '../../components/button';
import { DataTable, type Column } from '../../components/data-table';
import { ErrorNotice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { QueryView } from '../../components/query-view';
import { entryInWords } from '../../lib/audit-words';
import { formatMoment, formatNumber } from '../../lib/dates';
import { useQuery } from '../../lib/use-query';
import { CheckLogDialog } from './check-log-dialog';
import { detailsInWords } from './details-in-words';
import { useAuditRows } from './use-audit-rows';

const columns: readonly Column<AuditEntry>[] = [
  {
    id: 'sequence',
    title: 'No.',
    width: '64px',
    align: 'end',
    render: (entry) => formatNumber(entry.sequence),
  },
  { id: 'at', title: 'When', width: '196px', render: (entry) => formatMoment(entry.at) },
  {
    id: 'officer',
    title: 'Officer',
    width: 'minmax(90px, 112px)',
    render: (entry) => <bdi title={entry.officerName}>{entry.officerName}</bdi>,
  },
  {
    id: 'operation',
    title: 'What',
    width: 'minmax(120px, 1.6fr)',
    render: (entry) => <span title={entryInWords(entry)}>{entryInWords(entry)}</span>,
  },
  {
    id: 'subject',
    title: 'On',
    width: '120px',
    fromWidth: 960,
    render: (entry) => <bdi title={entry.subject}>{shortSubject(entry.subject)}</bdi>,
  },
  {
    id: 'details',
    title: 'Details',
    width: 'minmax(90px, 1fr)',
    render: (entry) => (
      <bdi title={detailsInWords(entry.details)}>{detailsInWords(entry.details)}</bdi>
    ),
  },
  {
    id: 'hash',
    title: 'Hash',
    width: '106px',
    render: (entry) => <span title={entry.hash}>{entry.hash.slice(0, 8)}…</span>,
  },
];

/** The first eight characters of an id tell entries apart; the whole stands in the tip. */
const shortSubject = (subject: string): string =>
  /^[0-9a-f-]{36}$/.test(subject) ? `${subject.slice(0, 8)}…` : subject;

/** Everything that changed or disclosed something, newest first, and the proof that none of it was altered. */
export function AuditLogPage(): ReactNode {
  const head = useQuery('audit.head', {}, 'keep');
  const [isCheckOpen, setCheckOpen] = useState(false);
  return (
    <>
      <PageHeader
        title="Audit log"
        note="Every change and every disclosure, each entry sealed to the one before. Nobody can edit it, an administrator included."
        actions={
          <Button icon="shield" onPress={() => setCheckOpen(true)}>
            Check the log
          </Button>
        }
      />
      <QueryView query={head}>{(value) => <AuditTable head={value} />}</QueryView>
      <CheckLogDialog isOpen={isCheckOpen} onClose={() => setCheckOpen(false)} />
    </>
  );
}

function AuditTable({ head }: { readonly head: AuditHead }): ReactNode {
  const { source, failure } = useAuditRows(head);
  return (
    <>
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
      <DataTable
        label="Entries"
        columns={columns}
        source={source}
        rowKey={(entry) => String(entry.sequence)}
      />
    </>
  );
}
