import { useState } from 'react';
import type { GateHit, GateResult } from '../../../shared/domain/reports/gate/hit';
import type { Report } from '../../../shared/domain/reports/report';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import type { Query } from '../../lib/use-query';
import { counted } from '../inquiry/words';
import { RedactionPanel } from '../redaction/redaction-panel';
import { GateHitRow } from './gate-hit-row';
import { GateReleases } from './gate-releases';
import { ReleaseDialog } from './release-dialog';

interface Props {
  readonly report: Report;
  readonly gate: Query<GateResult>;
  readonly onReportField: (field: string) => void;
}

/**
 * The privacy gate: what would leave with this report and must not, where, why, and the way to it; and
 * in which form the rest leaves.
 */
export function GatePanel({ report, gate, onReportField }: Props) {
  const [releasing, setReleasing] = useState<GateHit | null>(null);
  return (
    <>
      <Panel title="Privacy gate">
        <QueryView query={gate}>
          {({ hits, releases, waiting }) => (
            <div className="stack">
              {hits.length === 0 ? (
                <Clean hasReleases={releases.length > 0} />
              ) : (
                <>
                  <Notice tone="danger" title={`${counted(hits.length, 'place')} to mend`}>
                    {stops[report.status]}
                  </Notice>
                  <ol className="gate">
                    {hits.map((hit) => (
                      <GateHitRow
                        key={`${hit.id} ${hit.where}`}
                        hit={hit}
                        canMend={report.status === 'draft'}
                        onReportField={onReportField}
                        onRelease={setReleasing}
                      />
                    ))}
                  </ol>
                </>
              )}
              {waiting === 0 ? null : <Waiting count={waiting} />}
              {releases.length === 0 ? null : <GateReleases report={report} releases={releases} />}
            </div>
          )}
        </QueryView>
        {releasing === null ? null : (
          <ReleaseDialog report={report} hit={releasing} onClose={() => setReleasing(null)} />
        )}
      </Panel>
      <RedactionPanel report={report} onReportField={onReportField} />
    </>
  );
}

const stops: Readonly<Record<Report['status'], string>> = {
  draft: 'The report cannot be submitted while these stand in it.',
  submitted: 'The report cannot be approved while these stand in it. Return it to its author.',
  approved: 'The report cannot be signed while these stand in it. Return it to its author.',
  signed: '',
};

function Clean({ hasReleases }: { readonly hasReleases: boolean }) {
  return (
    <Notice tone="success">
      {hasReleases
        ? 'Besides what was released below, nothing that is sealed in this vault was found in the text, the metadata or the attachment.'
        : 'Nothing that is sealed in this vault was found in the text, the metadata or the attachment.'}{' '}
      A person still has to read it: the gate does not see pictures or descriptions.
    </Notice>
  );
}

function Waiting({ count }: { readonly count: number }) {
  return (
    <Notice tone="warning" title={`${counted(count, 'identity', 'identities')} searched less well`}>
      They were saved by an earlier version of Amparo. This is put right when an officer who is
      cleared for identities next opens the vault.
    </Notice>
  );
}
