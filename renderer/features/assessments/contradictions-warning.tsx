import type { AssessmentId } from '../../../shared/domain/ids';
import { Notice } from '../../components/notice';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from '../inquiry/inquiry-context';
import { countInWords, isUnexplained } from './contradiction-logic';
import { ContradictionList } from './contradictions';

interface Props {
  /** Only those in which this assessment has a part; null: all of the inquiry. */
  readonly assessmentId: AssessmentId | null;
  /** What is about to be done: "accept this finding". */
  readonly before: string;
}

/** Before something rests on the answers: those that contradict themselves. It warns and hinders nothing. */
export function ContradictionsWarning({ assessmentId, before }: Props) {
  const { detail, goTo } = useInquiry();
  const { value = [] } = useQuery('contradiction.list', { inquiryId: detail.id });
  const found = value.filter(
    ({ places }) =>
      assessmentId === null || places.some((place) => place.assessmentId === assessmentId),
  );
  if (!found.some(isUnexplained)) return null;
  return (
    <Notice
      tone="warning"
      title={`${countInWords(found)}: resolve, or say why both stand, before you ${before}`}
    >
      <ContradictionList
        contradictions={found}
        onGo={(question) => goTo('checklists', { question })}
      />
    </Notice>
  );
}
