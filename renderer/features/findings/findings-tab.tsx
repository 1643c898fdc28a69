import { useEffect, useState } from 'react';
import { subjectParts } from '../../../shared/domain/assessments/subject';
import type { FindingRow } from '../../../shared/domain/findings/finding';
import type { FindingId } from '../../../shared/domain/ids';
import { EmptyState } from '../../components/empty-state';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { forgetDecision } from './decision-toast';
import { FindingEditor } from './finding-editor';
import { FindingTag } from './finding-tag';
import { ProposeButton } from './propose-button';
import './findings.css';

/** The findings of the inquiry, and the one that is being read beside them. */
export function FindingsTab() {
  const { detail, canWork, target } = useInquiry();
  const findings = useQuery('finding.list', { inquiryId: detail.id });
  const [openId, setOpenId] = useState<string | null>(target.findingId ?? null);
  useEffect(() => forgetDecision, []);
  return (
    <div className="stack-wide">
      <div className="tab-head">
        <p className="muted">
          Where the checklist or an officer’s view indicates a breach, Amparo proposes a finding,
          and on unsettled law an observation. It becomes one only when you have read it, completed
          it and accepted it.
        </p>
        {canWork ? <ProposeButton /> : null}
      </div>
      <QueryView query={findings}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon="finding" title="No findings yet">
              Answer the checklists, then propose findings from an assessment in which a breach is
              indicated.
            </EmptyState>
          ) : (
            <div className="findings">
              <FindingList
                rows={rows}
                openId={openId ?? firstToRead(rows)}
                onOpen={(id) => setOpenId(id)}
              />
              <OpenFinding
                rows={rows}
                openId={openId ?? firstToRead(rows)}
                field={target.field ?? null}
              />
            </div>
          )
        }
      </QueryView>
    </div>
  );
}

const firstToRead = (rows: readonly FindingRow[]): FindingId | null =>
  (rows.find(({ status }) => status === 'proposed') ?? rows[0])?.id ?? null;

interface ListProps {
  readonly rows: readonly FindingRow[];
  readonly openId: string | null;
  readonly onOpen: (id: FindingId) => void;
}

function FindingList({ rows, openId, onOpen }: ListProps) {
  return (
    <ul className="finding-list" aria-label="Findings">
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            className="finding-row"
            aria-current={row.id === openId ? 'true' : undefined}
            onClick={() => onOpen(row.id)}
          >
            <span className="finding-row-title">{row.standardTitle}</span>
            <span className="muted">{subjectParts(row.subject).join(' · ')}</span>
            <FindingTag finding={row} />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface OpenProps {
  readonly rows: readonly FindingRow[];
  readonly openId: string | null;
  readonly field: string | null;
}

function OpenFinding({ rows, openId, field }: OpenProps) {
  const row = rows.find(({ id }) => id === openId);
  const finding = useQuery('finding.get', row === undefined ? null : { findingId: row.id });
  if (row === undefined) return null;
  return (
    <QueryView query={finding}>
      {(value) => (
        <FindingEditor key={`${value.id}-${value.status}`} finding={value} field={field} />
      )}
    </QueryView>
  );
}
