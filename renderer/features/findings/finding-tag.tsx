import type { FindingRow } from '../../../shared/domain/findings/finding';
import { StateTag } from '../../components/state-tag';
import { findingStatusWords } from '../inquiry/words';

const looks = {
  proposed: { tone: 'info', icon: 'circle' },
  accepted: { tone: 'success', icon: 'check' },
  rejected: { tone: 'neutral', icon: 'close' },
} as const;

/** Where a finding stands, what kind it is, and whether checklist and officer differ over it. */
export function FindingTag({ finding }: { readonly finding: FindingRow }) {
  const { status, kind, dispute, restsOnOfficer, outdated, changedSince, standardMissing } =
    finding;
  const { tone, icon } = looks[status];
  return (
    <span className="row finding-tags">
      <StateTag tone={tone} icon={icon}>
        {findingStatusWords[status]}
      </StateTag>
      {kind === 'observation' ? (
        <StateTag tone="info" icon="info">
          Observation
        </StateTag>
      ) : null}
      {dispute === null ? null : (
        <StateTag tone="warning" icon="info">
          {restsOnOfficer ? 'Officer’s view' : 'Disputed'}
        </StateTag>
      )}
      {standardMissing ? (
        <StateTag tone="warning" icon="warning">
          Standard missing
        </StateTag>
      ) : null}
      {changedSince === null ? null : (
        <StateTag tone="warning" icon="warning">
          Changed since
        </StateTag>
      )}
      {outdated ? (
        <StateTag tone="warning" icon="warning">
          Outdated
        </StateTag>
      ) : null}
    </span>
  );
}
