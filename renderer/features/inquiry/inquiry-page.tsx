import { useState } from 'react';
import type { InquiryDetail } from '../../../shared/domain/inquiries/inquiry';
import type { InquiryId } from '../../../shared/domain/ids';
import { QueryView } from '../../components/query-view';
import { Tabs } from '../../components/tabs';
import { go, usePlace } from '../../lib/router';
import { useHasRole } from '../../lib/session';
import { useQuery } from '../../lib/use-query';
import { AssessmentsTab } from '../assessments/assessments-tab';
import { EvidenceTab } from '../evidence/evidence-tab';
import { FindingsTab } from '../findings/findings-tab';
import { PersonsTab } from '../people/persons-tab';
import { PlanTab } from '../plan/plan-tab';
import { ReportsTab } from '../reports/reports-tab';
import { TimelineTab } from '../timeline/timeline-tab';
import { HistoryTab } from './history-tab';
import { InquiryProvider, type TabTarget } from './inquiry-context';
import { InquiryHead } from './inquiry-head';
import { inquiryTabs, tabWords, type InquiryTab } from './next-step';
import { OverviewTab } from './overview-tab';
import './inquiry.css';

interface Props {
  readonly inquiryId: InquiryId;
}

/** One inquiry: its head, and one job at a time below it. */
export function InquiryPage({ inquiryId }: Props) {
  const query = useQuery('inquiry.get', { inquiryId });
  return <QueryView query={query}>{(detail) => <Inquiry detail={detail} />}</QueryView>;
}

const panels: Readonly<Record<InquiryTab, () => React.ReactNode>> = {
  overview: OverviewTab,
  persons: PersonsTab,
  timeline: TimelineTab,
  evidence: EvidenceTab,
  plan: PlanTab,
  checklists: AssessmentsTab,
  findings: FindingsTab,
  reports: ReportsTab,
  history: HistoryTab,
};

const isTab = (name: string | undefined): name is InquiryTab =>
  inquiryTabs.some((tab) => tab === name);

function Inquiry({ detail }: { readonly detail: InquiryDetail }) {
  const place = usePlace();
  const canWork = useHasRole('investigator');
  const [target, setTarget] = useState<TabTarget & { readonly turn: number }>({
    turn: 0,
    ...(place.at === 'inquiry' && place.question !== undefined ? { question: place.question } : {}),
  });
  const wanted = place.at === 'inquiry' ? place.tab : undefined;
  const tab = isTab(wanted) ? wanted : 'overview';
  const goTo = (next: InquiryTab, nextTarget: TabTarget = {}) => {
    setTarget((before) => ({ ...nextTarget, turn: before.turn + 1 }));
    go({ at: 'inquiry', inquiryId: detail.id, tab: next });
  };
  const Panel = panels[tab];
  return (
    <InquiryProvider value={{ detail, canWork, goTo, target }}>
      <div className="inquiry" data-tab={tab}>
        <InquiryHead />
        <Tabs
          label="Parts of the inquiry"
          tabs={tabsOf(detail)}
          selected={tab}
          onSelect={(next) => goTo(next)}
        >
          <Panel key={`${tab}-${target.turn}`} />
        </Tabs>
      </div>
    </InquiryProvider>
  );
}

function tabsOf({ counts }: InquiryDetail) {
  const countOf: Readonly<Partial<Record<InquiryTab, number>>> = {
    persons: counts.persons,
    timeline: counts.events,
    evidence: counts.evidence,
    checklists: counts.assessments,
    findings: counts.findings,
    reports: counts.reports,
  };
  return inquiryTabs.map((id) => {
    const count = countOf[id] ?? 0;
    return { id, label: tabWords[id], ...(count > 0 ? { count } : {}) };
  });
}
