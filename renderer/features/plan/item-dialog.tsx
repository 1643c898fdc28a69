import { useState } from 'react';
import {
  holderWords,
  planStateWords,
  type PlanItem,
  type PlanItemText,
} from '../../../shared/domain/plan/plan-item';
import { CheckboxGroup } from '../../components/checkbox';
import { DateField, readDate } from '../../components/date-field';
import { Select } from '../../components/select';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { optionsOf } from '../../lib/words';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';
import { standardIds } from '../inquiry/standard-ids';

interface Props {
  /** Null: a new row. */
  readonly item: PlanItem | null;
  readonly initial: PlanItemText;
  readonly onClose: () => void;
  /** Saves a row that stands in the plan. */
  readonly onChange: (text: PlanItemText) => Promise<void>;
}

/** A row of the plan, in full. */
export function ItemDialog({ item, initial, onClose, onChange }: Props) {
  const { detail } = useInquiry();
  const evidence = useQuery('evidence.list', { inquiryId: detail.id });
  const add = useCommand('plan.add');
  const [text, setText] = useState(initial);
  const [due, setDue] = useState(initial.dueOn ?? '');
  const [questions, setQuestions] = useState(initial.questionIds.join(', '));
  const change = (part: Partial<PlanItemText>) => setText((before) => ({ ...before, ...part }));
  const dueOn = due.trim() === '' ? null : readDate(due, 'day');
  const isDueWrong = due.trim() !== '' && dueOn === null;
  const save = async () => {
    const complete = { ...text, dueOn, questionIds: standardIds(questions) };
    if (item !== null) return onChange(complete);
    const result = await add.run({ inquiryId: detail.id, items: [complete] });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title={item === null ? 'Add a row to the plan' : 'Edit the row'}
      saveLabel={item === null ? 'Add the row' : 'Save'}
      isReady={text.what.trim() !== '' && !isDueWrong}
      isBusy={add.busy}
      failure={add.failure}
      onSave={save}
      onClose={onClose}
    >
      <TextArea
        label="What to obtain"
        rows={2}
        value={text.what}
        onChange={(what) => change({ what })}
        isRequired
        autoFocus
      />
      <Select
        label="From whom"
        options={optionsOf(holderWords)}
        value={text.holder}
        onChange={(holder) =>
          change({ holder, authorityId: holder === 'authority' ? text.authorityId : null })
        }
      />
      {text.holder === 'authority' ? (
        <Select
          label="Authority"
          options={detail.authorities.map(({ id, name }) => ({ value: id, label: name }))}
          value={text.authorityId}
          onChange={(authorityId) => change({ authorityId })}
        />
      ) : null}
      <DateField label="By when (optional)" value={due} onChange={setDue} precision="day" />
      <TextField
        label="Questions that it answers (optional)"
        description="Identifiers as shown in the checklists, for example DET-Q20."
        value={questions}
        onChange={setQuestions}
      />
      <Select
        label="State"
        options={optionsOf(planStateWords)}
        value={text.state}
        onChange={(state) => change({ state })}
      />
      {(evidence.value ?? []).length === 0 ? null : (
        <CheckboxGroup
          label="Received as"
          options={(evidence.value ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          value={text.evidenceIds}
          onChange={(evidenceIds) => change({ evidenceIds: [...evidenceIds] })}
        />
      )}
      <TextArea
        label="Note"
        description="For the team only. Use pseudonyms here too."
        rows={2}
        value={text.note}
        onChange={(note) => change({ note })}
      />
    </FormDialog>
  );
}
