import { useState, type ReactNode } from 'react';
import { dimensionWords, type Dimension } from '../../../shared/domain/statistics/dimensions';
import { indicators } from '../../../shared/domain/statistics/indicators';
import type { IndicatorView } from '../../../shared/domain/statistics/systemic';
import { barsOf } from '../../../shared/domain/statistics/shown-table';
import { QueryView } from '../../components/query-view';
import { Select } from '../../components/select';
import { useQuery } from '../../lib/use-query';
import { optionsOf } from '../../lib/words';
import { Bars } from './bars';
import { ExportButton } from './export-button';
import { Filters } from './filters';
import { ShownTableView } from './shown-table';
import type { TabProps } from './statistics-page';

type Choice = Dimension | 'none';
const dimensionOptions: readonly { readonly value: Choice; readonly label: string }[] = [
  { value: 'none', label: 'Nothing' },
  ...optionsOf(dimensionWords),
];
const indicatorOptions = indicators.map(({ id, title }) => ({
  value: id,
  label: `${id} ${title}`,
}));

/** One indicator at a time, broken down by one or two dimensions, small numbers withheld. */
export function IndicatorsTab({ filter, onFilter }: TabProps): ReactNode {
  const [id, setId] = useState('IND-01');
  const [first, setFirst] = useState<Choice>('none');
  const [second, setSecond] = useState<Choice>('none');
  const dimensions = [...new Set([first, second])].filter(
    (one): one is Dimension => one !== 'none',
  );
  const query = useQuery('statistics.indicators', { filter, ids: [id], dimensions }, 'keep');
  return (
    <div className="stack-wide">
      <Filters filter={filter} onChange={onFilter} withChecklist={false} />
      <div className="statistics-filters">
        <Select label="Indicator" options={indicatorOptions} value={id} onChange={setId} />
        <Select
          label="Broken down by"
          options={dimensionOptions}
          value={first}
          onChange={setFirst}
        />
        <Select label="and by" options={dimensionOptions} value={second} onChange={setSecond} />
        <div className="statistics-export">
          <ExportButton
            table={{ kind: 'indicator', filter, indicatorId: id, dimensions }}
            name={id.toLowerCase()}
          />
        </div>
      </div>
      <QueryView query={query}>
        {(views) => views.map((view) => <Indicator key={view.id} view={view} />)}
      </QueryView>
    </div>
  );
}

function Indicator({ view }: { readonly view: IndicatorView }): ReactNode {
  const { data: settings } = useThreshold();
  return (
    <section className="stack-wide" aria-label={`${view.id} ${view.title}`}>
      <div>
        <h2>
          {view.id} {view.title}
        </h2>
        <p className="prose muted">{view.words}</p>
        {settings === undefined ? null : (
          <p className="prose muted">
            Of a share, “Yes” is the numerator, “Yes” and “No” together the denominator. Withheld: a
            number from 1 to {settings.threshold - 1}, or one that would tell such a number, here or
            in another table of this indicator.{' '}
            {settings.isSetByInstitution
              ? `The threshold of ${String(settings.threshold)} was set by your institution.`
              : `The threshold of ${String(settings.threshold)} is a proposal until it is set by your institution.`}{' '}
            An export is checked together with all tables that left before, so it can withhold more
            than is withheld here.
          </p>
        )}
      </div>
      {view.tables.map((table) => (
        <div key={table.title} className="stack">
          <ShownTableView table={table} />
          <Bars rows={barsOf(table)} />
        </div>
      ))}
    </section>
  );
}

function useThreshold() {
  const { value } = useQuery('statistics.settings', {}, 'keep');
  return { data: value };
}
