import { useState } from 'react';
import { subjectParts } from '../../../shared/domain/assessments/subject';
import { AssessmentId } from '../../../shared/domain/ids';
import { MenuButton } from '../../components/menu-button';
import { ErrorNotice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { counted } from '../inquiry/words';

/** Has findings proposed from one assessment, or from all of them. */
export function ProposeButton() {
  const { detail } = useInquiry();
  const assessments = useQuery('assessment.list', { inquiryId: detail.id }).value ?? [];
  const command = useCommand('finding.propose');
  const [isRunning, setIsRunning] = useState(false);
  const breaches = (row: (typeof assessments)[number]) => row.outcomes['BREACH INDICATED'] ?? 0;
  const propose = async (ids: readonly AssessmentId[]) => {
    setIsRunning(true);
    let added = 0;
    for (const assessmentId of ids) {
      const result = await command.run({ assessmentId });
      if (!result.ok) break;
      added += result.value.added;
    }
    setIsRunning(false);
    showToast({
      text: added === 0 ? 'Nothing new to propose' : `${counted(added, 'finding')} proposed`,
    });
  };
  const all = {
    id: 'all',
    label: 'From all assessments',
    isDisabled: assessments.length === 0,
  };
  const each = assessments.map((row) => ({
    id: row.id,
    label: subjectParts(row.subject).join(' · '),
    description: `${counted(breaches(row), 'breach', 'breaches')} indicated`,
    isDisabled: isRunning,
  }));
  return (
    <div className="stack">
      <MenuButton
        label="Propose findings"
        items={[all, ...each]}
        onAction={(id) =>
          void propose(id === 'all' ? assessments.map((row) => row.id) : [AssessmentId.parse(id)])
        }
      />
      {command.failure === undefined ? null : <ErrorNotice failure={command.failure} />}
    </div>
  );
}
