import type { ChecklistView, QuestionView } from '../../../shared/domain/assessments/assessment';
import { useInquiry } from '../inquiry/inquiry-context';
import { contradictionsOn, type Going } from './contradiction-logic';
import { ContradictionList } from './contradictions';
import { TakeOver } from './take-over';

interface Props {
  readonly question: QuestionView;
  readonly view: ChecklistView;
  readonly withSystem: boolean;
  readonly readOnly: boolean;
  readonly onPlace: Going;
  readonly onView: (view: ChecklistView) => void;
  /** Something changed behind the checklist: it is read again. */
  readonly onReread: () => void;
}

/** What the answer contradicts, and the other assessments that could share it. */
export function BesideQuestion(props: Props) {
  const { question, view, withSystem, readOnly, onPlace, onView, onReread } = props;
  const { detail } = useInquiry();
  const assessmentId = view.assessment.id;
  const found = contradictionsOn(view.contradictions, assessmentId, question.id);
  const unit = { inquiryId: detail.id, assessmentId, checklist: view.checklist.id, withSystem };
  return (
    <>
      {found.length === 0 ? null : (
        <div className="question-contradictions" role="status">
          <ContradictionList contradictions={found} onGo={onPlace} onLeft={onReread} />
        </div>
      )}
      {readOnly ? null : (
        <TakeOver question={question} unit={unit} onView={onView} onUndone={onReread} />
      )}
    </>
  );
}
