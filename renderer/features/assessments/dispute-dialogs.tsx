import { useState } from 'react';
import type { ChecklistView, ResultView } from '../../../shared/domain/assessments/assessment';
import {
  isReason,
  otherOutcomes,
  shownOutcome,
  type DisputedOutcome,
} from '../../../shared/domain/assessments/dispute';
import type { AssessmentId } from '../../../shared/domain/ids';
import { RadioGroup } from '../../components/radio-group';
import { TextArea } from '../../components/text-area';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { resultWords } from './result-logic';

interface Props {
  readonly assessmentId: AssessmentId;
  readonly checklist: string;
  readonly withSystem: boolean;
  readonly result: ResultView;
  readonly onView: (view: ChecklistView) => void;
  readonly onClose: () => void;
}

/** The officer holds another outcome, and says why. */
export function DisputeDialog({ result, onView, onClose, ...props }: Props) {
  const { assessmentId, checklist, withSystem } = props;
  const { standardId, dispute } = result;
  const options = otherOutcomes(result);
  const held = options.find((option) => option === dispute?.outcome) ?? null;
  const [outcome, setOutcome] = useState<DisputedOutcome | null>(held);
  const [reason, setReason] = useState(dispute?.reason ?? '');
  const command = useCommand('dispute.raise');
  const save = async () => {
    if (outcome === null) return;
    const saved = await command.run({
      ...{ assessmentId, checklist, withSystem, standardId },
      outcome,
      reason,
    });
    if (!saved.ok) return;
    onView(saved.value);
    onClose();
  };
  return (
    <FormDialog
      title="Disagree with this result"
      saveLabel="Keep this view"
      isReady={outcome !== null && isReason(reason)}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p>
        “{result.title}”: the checklist gives <strong>{resultWords[shownOutcome(result)]}</strong>.
        It stays on file beside your view, and a report prints both.
      </p>
      <RadioGroup
        label="In my view it is"
        options={options.map((value) => ({ value, label: resultWords[value] }))}
        value={outcome}
        onChange={setOutcome}
      />
      <TextArea
        label="Reasons"
        description="They are printed. Name persons by their pseudonyms."
        value={reason}
        onChange={setReason}
        isRequired
        maxLength={4000}
      />
    </FormDialog>
  );
}

/** Takes the officer's view back; it stays in the history. */
export function WithdrawDialog({ result, onView, onClose, ...props }: Props) {
  const { assessmentId, checklist, withSystem } = props;
  const { standardId } = result;
  const [reason, setReason] = useState('');
  const command = useCommand('dispute.withdraw');
  const save = async () => {
    const saved = await command.run({
      ...{ assessmentId, checklist, withSystem, standardId },
      reason,
    });
    if (!saved.ok) return;
    onView(saved.value);
    onClose();
  };
  return (
    <FormDialog
      title="Withdraw the officer’s view"
      saveLabel="Withdraw the view"
      isReady
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p>The result of the checklist then stands alone. The view stays in the history.</p>
      <TextArea
        label="Reason (if there is one to note)"
        value={reason}
        onChange={setReason}
        maxLength={4000}
        autoFocus
      />
    </FormDialog>
  );
}
