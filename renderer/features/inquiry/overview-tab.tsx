import { ContradictionsPanel } from '../assessments/contradictions-panel';
import { AuthoritiesPanel } from './authorities-panel';
import { DetailsPanel } from './details-panel';
import { ExclusionsPanel } from './exclusions-panel';
import { NotesPanel } from './notes-panel';
import { RequestsPanel } from './requests-panel';
import { StatesPanel } from './states-panel';
import { StatusHistoryPanel } from './status-history-panel';

/** What the inquiry is about, whom it concerns, what binds the State, what was asked of whom. */
export function OverviewTab() {
  return (
    <div className="overview">
      <div className="stack-wide">
        <ContradictionsPanel />
        <DetailsPanel />
        <AuthoritiesPanel />
        <StatesPanel />
      </div>
      <div className="stack-wide">
        <RequestsPanel />
        <NotesPanel />
        <ExclusionsPanel />
        <StatusHistoryPanel />
      </div>
    </div>
  );
}
