import { useState, type ReactNode } from 'react';
import type {
  SystemicFinding,
  SystemicFindingStatus,
} from '../../../shared/domain/statistics/systemic';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { QueryView } from '../../components/query-view';
import { StateTag } from '../../components/state-tag';
import { useQuery } from '../../lib/use-query';
import { FindingDialog } from './finding-dialog';
import { whoseConduct } from './words';

const looks = {
  proposed: { tone: 'info', icon: 'half-circle', words: 'Proposed' },
  accepted: { tone: 'success', icon: 'check', words: 'Accepted' },
  rejected: { tone: 'neutral', icon: 'close', words: 'Rejected' },
} as const satisfies Readonly<Record<SystemicFindingStatus, object>>;

/** Findings over several inquiries: written, accepted or rejected by a person. */
export function FindingsTab(): ReactNode {
  const findings = useQuery('systemicFinding.list', {}, 'keep');
  const [openId, setOpenId] = useState<SystemicFinding['id'] | null>(null);
  return (
    <QueryView query={findings}>
      {(list) => {
        const open = list.find(({ id }) => id === openId);
        return (
          <>
            {list.length === 0 ? (
              <EmptyState icon="finding" title="No systemic finding">
                <p>
                  Propose one under Patterns. It cites its cases by reference and pseudonym, and is
                  yours to write, accept or reject.
                </p>
              </EmptyState>
            ) : (
              <ul className="lines card-lines">
                {list.map((finding) => (
                  <Line key={finding.id} finding={finding} onOpen={() => setOpenId(finding.id)} />
                ))}
              </ul>
            )}
            {open === undefined ? null : (
              <FindingDialog key={open.id} finding={open} onClose={() => setOpenId(null)} />
            )}
          </>
        );
      }}
    </QueryView>
  );
}

interface LineProps {
  readonly finding: SystemicFinding;
  readonly onOpen: () => void;
}

function Line({ finding, onOpen }: LineProps): ReactNode {
  const { tone, icon, words } = looks[finding.status];
  return (
    <li>
      <StateTag tone={tone} icon={icon}>
        {words}
      </StateTag>
      <div className="grow">
        <strong>
          {finding.standardId} {finding.title}
        </strong>
        <div className="muted">
          <bdi>{whoseConduct(finding)}</bdi> · {finding.cases.length} cases
        </div>
        {finding.rejectionReason === null ? null : (
          <div className="muted">Rejected because: {finding.rejectionReason}</div>
        )}
      </div>
      <Button onPress={onOpen}>Open</Button>
    </li>
  );
}
