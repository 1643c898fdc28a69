import { useState } from 'react';
import type { Evidence } from '../../../shared/domain/evidence/evidence';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { QueryView } from '../../components/query-view';
import { shell } from '../../lib/bridge';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { EvidenceDialog } from './evidence-dialog';
import { EvidenceLine } from './evidence-line';
import './evidence.css';

/** Files taken into the inquiry: sealed at intake, each with the fingerprint it had then. */
export function EvidenceTab() {
  const { detail, canWork } = useInquiry();
  const evidence = useQuery('evidence.list', { inquiryId: detail.id });
  const [path, setPath] = useState<string | null>(null);
  const pick = async () => setPath(await shell.choose('evidenceFile'));
  const addButton = canWork ? (
    <Button icon="plus" onPress={() => void pick()}>
      Add file
    </Button>
  ) : null;
  return (
    <div className="stack-wide">
      <div className="tab-head">
        <p className="muted">
          A file is encrypted as it is taken in; its fingerprint (SHA-256) shows later that it is
          the same file. The original outside Amparo is not touched.
        </p>
        {addButton}
      </div>
      <QueryView query={evidence}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon="file" title="No evidence yet" actions={addButton}>
              Add the register, the decision, the letter: answers in the checklists can then point
              to them.
            </EmptyState>
          ) : (
            <ul className="lines card-lines">
              {list.map((item: Evidence) => (
                <EvidenceLine key={item.id} item={item} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {path === null ? null : <EvidenceDialog path={path} onClose={() => setPath(null)} />}
    </div>
  );
}
