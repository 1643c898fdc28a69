import { useId, type ReactNode } from 'react';
import type { RowSource } from './row-source';
import { useRowWindow, rowHeight } from './use-row-window';
import './data-table.css';

export { listSource, type RowSource } from './row-source';

export interface Column<T> {
  readonly id: string;
  readonly title: string;
  /** A track of CSS grid: `120px`, `minmax(200px, 2fr)`. */
  readonly width?: string;
  readonly align?: 'end';
  /** Left out where the table is narrower than this, in pixels: it must be found elsewhere too. */
  readonly fromWidth?: number;
  readonly render: (row: T) => ReactNode;
}

interface Props<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly source: RowSource<T>;
  readonly rowKey: (row: T) => string;
  readonly onOpen?: (row: T) => void;
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
}

/**
 * Dense rows of 32 px under a head that stays. Only the rows in sight are drawn, so 100,000 rows cost
 * what 40 do. Arrow keys, Page Up and Down, Home and End move; Enter or a double press opens.
 */
export function DataTable<T>({
  label,
  columns: allColumns,
  source,
  rowKey,
  onOpen,
  empty,
}: Props<T>): ReactNode {
  const id = useId();
  const { ref, width, first, indexes, active, setActive, onScroll, onKeyDown } = useRowWindow(
    source.count,
    source.want,
    (index) => {
      const row = source.at(index);
      if (row !== undefined) onOpen?.(row);
    },
  );
  const columns = allColumns.filter((column) => width >= (column.fromWidth ?? 0));
  const tracks = columns.map((column) => column.width ?? 'minmax(0, 1fr)').join(' ');
  const rowId = (index: number): string => `${id}-${index}`;

  if (source.count === 0 && empty !== undefined) return empty;
  return (
    <div
      className="data-table"
      role="grid"
      aria-label={label}
      aria-rowcount={source.count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={source.count === 0 ? undefined : rowId(active)}
      tabIndex={0}
      ref={ref}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      style={{ '--tracks': tracks }}
    >
      <div role="row" aria-rowindex={1} className="data-head">
        {columns.map((column) => (
          <div key={column.id} role="columnheader" className={cellClass(column.align)}>
            {column.title}
          </div>
        ))}
      </div>
      <div role="presentation" style={{ blockSize: first * rowHeight }} />
      {indexes.map((index) => {
        const row = source.at(index);
        return (
          <div
            key={row === undefined ? index : rowKey(row)}
            id={rowId(index)}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={index === active}
            className={onOpen === undefined ? 'data-row' : 'data-row data-row-opens'}
            onPointerDown={() => setActive(index)}
            onClick={() => {
              if (row !== undefined) onOpen?.(row);
            }}
          >
            {columns.map((column) => (
              <div key={column.id} role="gridcell" className={cellClass(column.align)}>
                {row === undefined ? <span className="data-waiting" /> : column.render(row)}
              </div>
            ))}
          </div>
        );
      })}
      <div
        role="presentation"
        style={{ blockSize: (source.count - first - indexes.length) * rowHeight }}
      />
    </div>
  );
}

const cellClass = (align: 'end' | undefined): string =>
  align === 'end' ? 'data-cell data-cell-end' : 'data-cell';
