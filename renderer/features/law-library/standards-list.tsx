import { useMemo, type ReactNode } from 'react';
import type { LawLibrary, LibraryStandard } from '../../../shared/domain/law-library/library';
import { Button } from '../../components/button';
import { DataTable, listSource, type Column } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { formatNumber } from '../../lib/dates';
import { kindWords, levelWords } from './library-words';

interface Props {
  readonly library: LawLibrary;
  readonly rows: readonly LibraryStandard[];
  readonly openId: string | undefined;
  readonly onOpen: (standardId: string) => void;
  readonly onClear: () => void;
  readonly onPrint: () => void;
}

/** The standards that fit, one line each. */
export function StandardsList(props: Props): ReactNode {
  const { library, rows, openId, onOpen, onClear, onPrint } = props;
  const columns = useMemo(() => columnsFor(library, openId), [library, openId]);
  const source = useMemo(() => listSource(rows), [rows]);
  return (
    <section className="standards-list" aria-label="Standards">
      <div className="standards-count">
        <span className="grow muted small" role="status">
          {countInWords(rows.length, library.standards.length)}
        </span>
        {rows.length === 0 ? null : (
          <Button variant="quiet" icon="print" onPress={onPrint}>
            Print the list
          </Button>
        )}
      </div>
      <DataTable
        label="Standards"
        columns={columns}
        source={source}
        rowKey={({ id }) => id}
        onOpen={({ id }) => onOpen(id)}
        empty={
          <EmptyState
            icon="search"
            title="No standard fits"
            actions={<Button onPress={onClear}>Show all standards</Button>}
          >
            The search looks in titles and numbers. Every condition chosen above must hold at once.
          </EmptyState>
        }
      />
    </section>
  );
}

function columnsFor(
  { instruments }: LawLibrary,
  openId: string | undefined,
): readonly Column<LibraryStandard>[] {
  const names = new Map(instruments.map(({ id, title }) => [id, title]));
  const cited = (row: LibraryStandard): string =>
    row.instruments.map((code) => names.get(code) ?? code).join('; ');
  return [
    {
      id: 'id',
      title: 'No.',
      width: '92px',
      render: ({ id }) => (id === openId ? <strong>{id}</strong> : id),
    },
    {
      id: 'title',
      title: 'Standard',
      width: 'minmax(180px, 2fr)',
      render: ({ id, title }) => (
        <span title={title}>{id === openId ? <strong>{title}</strong> : title}</span>
      ),
    },
    {
      id: 'kind',
      title: 'Kind',
      width: '100px',
      fromWidth: 760,
      render: ({ kind, absolute }) => (absolute ? 'Absolute' : kindWords[kind]),
    },
    {
      id: 'level',
      title: 'Level',
      width: '132px',
      fromWidth: 640,
      render: ({ level }) => levelWords[level],
    },
    {
      id: 'instruments',
      title: 'Instruments cited',
      width: 'minmax(140px, 1.4fr)',
      fromWidth: 900,
      render: (row) => <span title={cited(row)}>{cited(row)}</span>,
    },
  ];
}

const countInWords = (shown: number, all: number): string =>
  shown === all
    ? `${formatNumber(all)} standards and tests`
    : `${formatNumber(shown)} of ${formatNumber(all)} standards and tests`;
