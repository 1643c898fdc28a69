import { Panel } from '../../components/panel';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { countInWords } from './contradiction-logic';
import { ContradictionList } from './contradictions';

/** What cannot all be right in the inquiry; nothing where all agrees. */
export function ContradictionsPanel() {
  const { detail, goTo } = useInquiry();
  const { value = [] } = useQuery('contradiction.list', { inquiryId: detail.id });
  if (value.length === 0) return null;
  return (
    <Panel title={countInWords(value)}>
      <ContradictionList
        contradictions={value}
        onGo={(question) => goTo('checklists', { question })}
      />
    </Panel>
  );
}
