import { useState, type ReactNode } from 'react';
import { systemicWords, type SystemicDimension } from '../../../shared/domain/statistics/filter';
import type { SystemicView } from '../../../shared/domain/statistics/systemic';
import { EmptyState } from '../../components/empty-state';
import { QueryView } from '../../components/query-view';
import { Select } from '../../components/select';
import { formatNumber } from '../../lib/dates';
import { useQuery } from '../../lib/use-query';
import { optionsOf } from '../../lib/words';
import { Bars } from './bars';
import { ExportButton } from './export-button';
import { Filters } from './filters';
import type { TabProps } from './statistics-page';

type Columns = SystemicDimension | 'none';
const rowOptions = optionsOf(systemicWords);
const columnOptions: readonly { readonly value: Columns; readonly label: string }[] = [
  { value: 'none', label: 'Nothing else' },
  { value: 'effect', label: systemicWords.effect },
  { value: 'year', label: systemicWords.year },
  { value: 'authority_kind', label: systemicWords.authority_kind },
];

/** Breaches indicated by standard, duty bearer, year and legal effect, as table and as bars. */
export function BreachesTab({ filter, onFilter }: TabProps): ReactNode {
  const [rows, setRows] = useState<SystemicDimension>('standard');
  const [by, setBy] = useState<Columns>('effect');
  const columns = by === 'none' || by === rows ? null : by;
  const table = { filter, rows, columns };
  const query = useQuery('statistics.systemic', table, 'keep');
  return (
    <div className="stack-wide">
      <Filters filter={filter} onChange={onFilter} withChecklist />
      <div className="statistics-filters">
        <Select label="Rows" options={rowOptions} value={rows} onChange={setRows} />
        <Select label="Columns" options={columnOptions} value={by} onChange={setBy} />
        <div className="statistics-export">
          <ExportButton table={{ kind: 'systemic', ...table }} name="breaches" />
        </div>
      </div>
      <QueryView query={query}>{(view) => <Breaches view={view} />}</QueryView>
    </div>
  );
}

function Breaches({ view }: { readonly view: SystemicView }): ReactNode {
  if (view.rows.length === 0)
    return (
      <EmptyState icon="chart" title="No breach is indicated">
        <p>
          As checklists are answered, the breaches that they indicate are counted here: by standard,
          by the authority that owes it, by year and by legal effect.
        </p>
      </EmptyState>
    );
  return (
    <>
      <p className="muted">
        Breaches indicated: {formatNumber(view.breaches)}. Inquiries: {formatNumber(view.inquiries)}
        . Assessments: {formatNumber(view.assessments)}. Exact numbers, for this office; an export
        withholds small ones.
      </p>
      <Bars rows={view.rows.map(({ label, breaches }) => ({ label, value: breaches }))} />
      <div className="table-frame">
        <table className="counts" aria-label={`Breaches by ${view.rowHead.toLowerCase()}`}>
          <thead>
            <tr>
              <th scope="col">{view.rowHead}</th>
              {view.columns.map((column) => (
                <th key={column} scope="col" className="count">
                  {column}
                </th>
              ))}
              <th scope="col" className="count">
                Breaches
              </th>
              <th scope="col" className="count">
                Inquiries
              </th>
              <th scope="col" className="count">
                Disputed
              </th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <bdi>{row.label}</bdi>
                </th>
                {row.cells.map((value, at) => (
                  <td key={view.columns[at]} className="count">
                    {formatNumber(value)}
                  </td>
                ))}
                <td className="count">
                  <strong>{formatNumber(row.breaches)}</strong>
                </td>
                <td className="count">{formatNumber(row.inquiries)}</td>
                <td className="count">{formatNumber(row.disputed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
