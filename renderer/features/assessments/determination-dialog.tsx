import { useState } from 'react';
import type { ChosenAnswers } from '../../../shared/domain/assessments/determination';
import type { Evidence } from '../../../shared/domain/evidence/evidence';
import type { PersonId } from '../../../shared/domain/ids';
import { noUseAgainst } from '../../../shared/law';
import { readDate } from '../../components/date-field';
import { ErrorNotice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';
import { DeterminationEffects } from './determination-effects';
import { DeterminationFields } from './determination-fields';
import {
  chosenOf,
  determinationOf,
  emptyForm,
  type DeterminationForm,
} from './determination-logic';
import './determination.css';

interface Props {
  readonly personId: PersonId;
  readonly pseudonym: string;
  readonly evidence: readonly Evidence[];
  /** Answers of open assessments changed: recorded, or taken back. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Age or status is determined: what it sets where, what changes, and what survives (part C). */
export function DeterminationDialog({ personId, pseudonym, evidence, onChanged, onClose }: Props) {
  const { detail } = useInquiry();
  const inquiryId = detail.id;
  const [form, setForm] = useState<DeterminationForm>(emptyForm);
  const [chosen, setChosen] = useState<ChosenAnswers | null>(null);
  const record = useCommand('determination.record');
  const undo = useCommand('answer.undoAct');
  const sourceDate = readDate(form.sourceDate, 'partial');
  const isSourceDated = form.sourceDate.trim() === '' || sourceDate !== null;
  const determination = determinationOf(form, readDate(form.on, 'partial'));
  const preview = useQuery(
    'determination.preview',
    determination === null ? null : { inquiryId, personId, determination, chosen },
    'keep',
  );
  const effects = determination === null ? [] : (preview.value ?? []);
  const count = effects.reduce((sum, one) => sum + one.chosen.length, 0);
  const { provenance, reason, evidenceIds } = form;
  const change = (part: Partial<DeterminationForm>) => {
    setForm((before) => ({ ...before, ...part }));
    // Another determination offers other answers: what applies is worked out anew.
    if ('kind' in part || 'outcome' in part || 'on' in part || 'fair' in part) setChosen(null);
  };
  const save = async () => {
    if (determination === null || provenance === null) return;
    const source = { reason, provenance, sourceDate, evidenceIds: [...evidenceIds] };
    const sent = { inquiryId, personId, determination, chosen: chosenOf(effects), source };
    const result = await record.run(sent);
    if (!result.ok) return;
    const act = result.value;
    const takeBack = async () => {
      const undone = await undo.run({ inquiryId, act });
      if (undone.ok) onChanged();
    };
    showToast({ text: 'Determination recorded', tone: 'success', undo: () => void takeBack() });
    onChanged();
    onClose();
  };
  return (
    <FormDialog
      title={`Record a determination: ${pseudonym}`}
      saveLabel={count === 1 ? 'Set 1 answer' : `Set ${String(count)} answers`}
      size="large"
      isReady={count > 0 && provenance !== null && reason.trim() !== '' && isSourceDated}
      isBusy={record.busy}
      failure={record.failure}
      onSave={save}
      onClose={onClose}
    >
      <p className="prose">{noUseAgainst}</p>
      <DeterminationFields form={form} evidence={evidence} onChange={change} />
      {preview.failure === undefined ? null : <ErrorNotice failure={preview.failure} />}
      {effects.length === 0 ? null : (
        <DeterminationEffects effects={effects} onChoose={setChosen} />
      )}
    </FormDialog>
  );
}
