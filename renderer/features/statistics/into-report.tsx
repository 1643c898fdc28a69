import { useState, type ReactNode } from 'react';
import type { SystemicFinding } from '../../../shared/domain/statistics/systemic';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { Select } from '../../components/select';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';

/** Puts an accepted finding into the draft of a report on the system of its State. */
export function IntoReport({ finding }: { readonly finding: SystemicFinding }): ReactNode {
  const { value: reports } = useQuery('systemicFinding.reports', { findingId: finding.id }, 'keep');
  const [chosen, setChosen] = useState<string | null>(null);
  const take = useCommand('systemicFinding.takeIntoReport');
  if (reports === undefined) return null;
  const report = reports.find(({ id }) => id === chosen) ?? reports[0];
  if (report === undefined)
    return (
      <p className="muted">
        To report it, draft a report on the system of this State ({finding.state}) in an inquiry
        that assesses that system. It can then be put into the report from here.
      </p>
    );
  const start = async (): Promise<void> => {
    const result = await take.run({ findingId: finding.id, reportId: report.id });
    if (result.ok)
      showToast({ text: `Put into the summary of ${report.reference}`, tone: 'success' });
  };
  return (
    <div className="stack">
      <div className="statistics-report">
        <Select
          label="Draft report on the system of this State"
          options={reports.map(({ id, reference, title }) => ({
            value: id,
            label: `${reference} ${title}`,
          }))}
          value={report.id}
          onChange={(id) => setChosen(id)}
        />
        <Button isPending={take.busy} onPress={() => void start()}>
          Put into this report
        </Button>
      </div>
      <p className="muted">
        It is added to the summary with its legal effect in words. There you can reword it; the
        privacy gate searches it like every other text.
      </p>
      {take.failure === undefined ? null : <ErrorNotice failure={take.failure} />}
    </div>
  );
}
