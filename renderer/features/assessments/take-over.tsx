import type { ChecklistView, QuestionView } from '../../../shared/domain/assessments/assessment';
import type { AssessmentId, InquiryId } from '../../../shared/domain/ids';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';

interface Props {
  readonly question: QuestionView;
  readonly unit: {
    readonly inquiryId: InquiryId;
    readonly assessmentId: AssessmentId;
    readonly checklist: string;
    readonly withSystem: boolean;
  };
  readonly onView: (view: ChecklistView) => void;
  /** After the undo, the checklist is read again. */
  readonly onUndone: () => void;
}

/** A common fact that other assessments of the same person and event do not share: one press gives it to them. */
export function TakeOver({ question, unit, onView, onUndone }: Props) {
  const command = useCommand('answer.takeOver');
  const undo = useCommand('answer.undoAct');
  const { takeOver } = question;
  if (takeOver.length === 0) return null;
  const { inquiryId, ...open } = unit;
  const give = async () => {
    const result = await command.run({ ...open, questionId: question.id });
    if (!result.ok) return;
    const { view, act } = result.value;
    onView(view);
    const takeBack = async () => {
      const undone = await undo.run({ inquiryId, act });
      if (undone.ok) onUndone();
    };
    showToast({
      text: 'Answer taken over to the other assessments',
      tone: 'success',
      undo: () => void takeBack(),
    });
  };
  return (
    <div className="suggested">
      <p>
        The same fact elsewhere in this event:{' '}
        {takeOver.map(({ authorityName, now }) => `${authorityName}: ${now ?? 'open'}`).join('; ')}.
      </p>
      <div className="row">
        <Button size="small" isPending={command.busy} onPress={() => void give()}>
          Take this answer over to {takeOver.length === 1 ? 'it' : 'them'}
        </Button>
      </div>
      {command.failure === undefined ? null : <ErrorNotice failure={command.failure} />}
    </div>
  );
}
