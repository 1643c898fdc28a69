import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { formatNumber } from '../lib/dates';
import './tabs.css';

interface Props<K extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: K; readonly label: string; readonly count?: number }[];
  readonly selected: K;
  readonly onSelect: (id: K) => void;
  /** The panel of the selected tab. */
  readonly children: ReactNode;
}

/** Sides of one thing. Counts stand only where something is. */
export function Tabs<K extends string>({
  label,
  tabs,
  selected,
  onSelect,
  children,
}: Props<K>): ReactNode {
  return (
    <AriaTabs
      className="tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find((candidate) => candidate.id === key);
        if (tab !== undefined && tab.id !== selected) onSelect(tab.id);
      }}
    >
      <TabList aria-label={label} className="tab-list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
            {tab.count === undefined || tab.count === 0 ? null : (
              <span className="tab-count">{formatNumber(tab.count)}</span>
            )}
          </Tab>
        ))}
      </TabList>
      <TabPanel id={selected} className="tab-panel">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
