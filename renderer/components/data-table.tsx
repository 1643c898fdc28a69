import { useId, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon } from './icon';
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
  /** Rows can be put in order by this column: the one who fetches them does it. */
  readonly sorts?: boolean;
  /** Left out where the table is narrower than this, in pixels: it must be found elsewhere too. */
  readonly fromWidth?: number;
  readonly render: (row: T) => ReactNode;
}

/** By which column, by its id, and which way. */
export interface Order {
  readonly by: string;
  readonly descending: boolean;
}

interface Props<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly source: RowSource<T>;
  readonly rowKey: (row: T) => string;
  readonly onOpen?: (row: T) => void;
  readonly order?: Order;
  readonly onOrder?: (order: Order) => void;
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
  order,
  onOrder,
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
          <ColumnHead
            key={column.id}
            column={column}
            order={order?.by === column.id ? order : undefined}
            onOrder={onOrder}
          />
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

interface HeadProps {
  readonly column: Pick<Column<never>, 'id' | 'title' | 'align' | 'sorts'>;
  /** Set where the rows are in order by this column. */
  readonly order: Order | undefined;
  readonly onOrder: ((order: Order) => void) | undefined;
}

/** The title of a column; pressed, it orders the rows, and pressed again turns them round. */
function ColumnHead({ column, order, onOrder }: HeadProps): ReactNode {
  const { id, title, align, sorts = false } = column;
  if (!sorts || onOrder === undefined)
    return (
      <div role="columnheader" className={cellClass(align)}>
        {title}
      </div>
    );
  const way = order?.descending === true ? 'descending' : 'ascending';
  return (
    <div
      role="columnheader"
      className={cellClass(align)}
      aria-sort={order === undefined ? 'none' : way}
    >
      <Button
        className="data-sort"
        onPress={() => onOrder({ by: id, descending: order !== undefined && !order.descending })}
      >
        {title}
        <span className="data-sort-mark" data-way={order === undefined ? 'none' : way}>
          <Icon name="chevron-down" size={14} />
        </span>
      </Button>
    </div>
  );
}

const cellClass = (align: 'end' | undefined): string =>
  align === 'end' ? 'data-cell data-cell-end' : 'data-cell';
