import { useState, type ComponentType, type ReactNode } from 'react';
import type { StatisticsFilter } from '../../../shared/domain/statistics/filter';
import { PageHeader } from '../../components/page-header';
import { Tabs } from '../../components/tabs';
import { BreachesTab } from './breaches-tab';
import { FindingsTab } from './findings-tab';
import { IndicatorsTab } from './indicators-tab';
import { PatternsTab } from './patterns-tab';
import { SettingsTab } from './settings-tab';
import { CatchUpNotice, useCatchUp } from './use-catch-up';
import './statistics.css';

const everything: StatisticsFilter = {
  fromYear: null,
  toYear: null,
  state: null,
  inquiryType: null,
  checklist: null,
};

export interface TabProps {
  readonly filter: StatisticsFilter;
  readonly onFilter: (filter: StatisticsFilter) => void;
}

const tabs = [
  { id: 'breaches', label: 'Breaches', Panel: BreachesTab },
  { id: 'patterns', label: 'Patterns', Panel: PatternsTab },
  { id: 'findings', label: 'Systemic findings', Panel: FindingsTab },
  { id: 'indicators', label: 'Indicators', Panel: IndicatorsTab },
  { id: 'settings', label: 'Settings', Panel: SettingsTab },
] as const satisfies readonly { id: string; label: string; Panel: ComponentType<TabProps> }[];
type TabId = (typeof tabs)[number]['id'];

/** What all inquiries together show. */
export function StatisticsPage(): ReactNode {
  const [tab, setTab] = useState<TabId>('breaches');
  const [filter, setFilter] = useState(everything);
  const work = useCatchUp();
  const { Panel } = tabs.find(({ id }) => id === tab) ?? tabs[0];
  return (
    <div className="statistics">
      <PageHeader
        title="Statistics"
        note="Over all inquiries. Results of checklists, not findings of a court. Persons who objected are not counted."
      />
      <Tabs label="Parts of the statistics" tabs={tabs} selected={tab} onSelect={setTab}>
        <div className="statistics-panel">
          {work.isDone ? (
            <Panel filter={filter} onFilter={setFilter} />
          ) : (
            <CatchUpNotice work={work} />
          )}
        </div>
      </Tabs>
    </div>
  );
}
