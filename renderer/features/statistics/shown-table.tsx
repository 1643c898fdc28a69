import type { ReactNode } from 'react';
import type { ShownTable } from '../../../shared/domain/statistics/shown-table';
import { formatNumber } from '../../lib/dates';

function Count({ value }: { readonly value: number | null }): ReactNode {
  return (
    <td className={value === null ? 'count withheld' : 'count'}>
      {value === null ? 'withheld' : formatNumber(value)}
    </td>
  );
}

/** One table of an indicator. Withheld numbers say so in words. */
export function ShownTableView({ table }: { readonly table: ShownTable }): ReactNode {
  const { title, rowHeads, columns, rows, totals, medianLabel, isMultiple } = table;
  if (rows.length === 0 || columns.length === 0)
    return (
      <div>
        <strong>{title}</strong>
        <p className="muted">
          Nothing to count yet. As the checklists of cases, measures and systems are answered, this
          table fills by itself.
        </p>
      </div>
    );
  const hasTotals = columns.length > 1;
  const heads = rowHeads.length === 0 ? ['All'] : rowHeads;
  const totalHead = isMultiple ? 'Mentions' : 'Total';
  return (
    <div className="table-frame">
      <table className="counts">
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {[...columns, ...(hasTotals ? [totalHead] : [])].map((column) => (
              <th key={column} scope="col" className="count">
                {column}
              </th>
            ))}
            {medianLabel === null ? null : (
              <th scope="col" className="count">
                {medianLabel}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ labels, cells, total, median }) => (
            <tr key={labels.join(' ')}>
              {(labels.length === 0 ? ['All'] : labels).map((label, at) => (
                <th key={heads[at]} scope="row">
                  <bdi>{label}</bdi>
                </th>
              ))}
              {cells.map((value, at) => (
                <Count key={columns[at]} value={value} />
              ))}
              {hasTotals ? <Count value={total} /> : null}
              {medianLabel === null ? null : (
                <td className="count">{median === null ? 'not shown' : formatNumber(median)}</td>
              )}
            </tr>
          ))}
        </tbody>
        {rows.length > 1 && totals !== null ? (
          <tfoot>
            <tr>
              <th scope="row" colSpan={heads.length}>
                {totalHead}
              </th>
              {totals.columns.map((value, at) => (
                <Count key={columns[at]} value={value} />
              ))}
              {hasTotals ? <Count value={totals.all} /> : null}
              {medianLabel === null ? null : <td />}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
