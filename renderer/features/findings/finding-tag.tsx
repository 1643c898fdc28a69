import type { FindingStatus } from '../../../shared/domain/findings/finding';
import { StateTag } from '../../components/state-tag';
import { findingStatusWords } from '../inquiry/words';

const looks = {
  proposed: { tone: 'info', icon: 'circle' },
  accepted: { tone: 'success', icon: 'check' },
  rejected: { tone: 'neutral', icon: 'close' },
} as const;

interface Props {
  readonly status: FindingStatus;
  readonly outdated: boolean;
}

/** Where a finding stands, and whether the answers have moved away from under it. */
export function FindingTag({ status, outdated }: Props) {
  const { tone, icon } = looks[status];
  return (
    <span className="row">
      <StateTag tone={tone} icon={icon}>
        {findingStatusWords[status]}
      </StateTag>
      {outdated ? (
        <StateTag tone="warning" icon="warning">
          Outdated
        </StateTag>
      ) : null}
    </span>
  );
}
