import { findingTextOf, type Finding } from '../../shared/domain/findings/finding';
import type { FindingId } from '../../shared/domain/ids';
import type { TestCore } from './core';

/** Accepts a finding as an officer does who names the basis of responsibility where none is proposed. */
export async function acceptFinding(
  core: Pick<TestCore, 'do'>,
  findingId: FindingId,
): Promise<Finding> {
  const finding = await core.do('finding.get', { findingId });
  if (finding.kind === 'breach' && finding.responsibility === null)
    await core.do('finding.update', {
      findingId,
      revision: finding.revision,
      text: { ...findingTextOf(finding), responsibility: 'own_act_or_omission' },
    });
  return core.do('finding.accept', { findingId });
}
