import { useState } from 'react';
import { reportKindWords } from '../../../shared/domain/assessments/subject';
import type { ReportId } from '../../../shared/domain/ids';
import type { ReportRow } from '../../../shared/domain/reports/report';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { QueryView } from '../../components/query-view';
import { formatMoment } from '../../lib/dates';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { reportStatusWords } from '../inquiry/words';
import { NewReportDialog } from './new-report-dialog';
import { ReportView } from './report-view';
import './reports.css';

/** The reports of the inquiry, and the one that is open. */
export function ReportsTab() {
  const { detail } = useInquiry();
  const reports = useQuery('report.list', { inquiryId: detail.id });
  const [chosen, setChosen] = useState<ReportId | 'list' | null>(null);
  return (
    <QueryView query={reports}>
      {(rows) => {
        const only = rows.length === 1 ? rows[0]?.id : undefined;
        const openId = chosen ?? only ?? 'list';
        return openId === 'list' ? (
          <ReportList rows={rows} onOpen={setChosen} />
        ) : (
          <ReportView
            key={openId}
            reportId={openId}
            onBack={() => setChosen('list')}
            onOpen={setChosen}
          />
        );
      }}
    </QueryView>
  );
}

interface ListProps {
  readonly rows: readonly ReportRow[];
  readonly onOpen: (id: ReportId) => void;
}

function ReportList({ rows, onOpen }: ListProps) {
  const { canWork } = useInquiry();
  const [isAdding, setIsAdding] = useState(false);
  const addButton = canWork ? (
    <Button icon="plus" onPress={() => setIsAdding(true)}>
      New report
    </Button>
  ) : null;
  return (
    <div className="stack-wide">
      <div className="tab-head">
        <p className="muted">
          A report holds the findings that you have accepted. It passes the privacy gate, is
          approved by a commissioner who did not write it, and is then signed.
        </p>
        {addButton}
      </div>
      {rows.length === 0 ? (
        <EmptyState icon="file" title="No report yet" actions={addButton}>
          Accept the findings first; the report takes them over as they stand.
        </EmptyState>
      ) : (
        <ul className="lines card-lines">
          {rows.map((row) => (
            <li key={row.id}>
              <div className="grow">
                <strong>{row.title}</strong>{' '}
                <span className="muted">
                  {reportKindWords[row.subjectKind]} · {reportStatusWords[row.status]} ·{' '}
                  {row.authorName} · {formatMoment(row.updatedAt)}
                </span>
              </div>
              <Button onPress={() => onOpen(row.id)}>Open</Button>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <NewReportDialog onClose={() => setIsAdding(false)} onCreated={(id) => onOpen(id)} />
      ) : null}
    </div>
  );
}
