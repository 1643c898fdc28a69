import { useState } from 'react';
import type { ProfileChange } from '../../../shared/domain/profiles/profile-change';
import type { MappingView } from '../../../shared/domain/profiles/views';
import { Button } from '../../components/button';
import { CheckboxGroup } from '../../components/checkbox';
import { DateField } from '../../components/date-field';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { readDate } from '../../lib/read-date';
import { FormDialog } from '../inquiry/form-dialog';
import { keyOf, optionOf } from './mapping-options';

interface Props {
  /** Those that nobody has confirmed. */
  readonly mappings: readonly MappingView[];
  readonly onClose: () => void;
  readonly onPreview: (change: ProfileChange) => void;
}

/** Who confirmed which legal bases, when and why. */
export function ConfirmDialog({ mappings, onClose, onPreview }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [lawyer, setLawyer] = useState('');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const confirmedOn = readDate(day, 'day');
  const undisputed = mappings.filter(({ isUndisputed }) => isUndisputed);
  const isReady =
    chosen.length > 0 && lawyer.trim() !== '' && reason.trim() !== '' && confirmedOn !== null;
  const preview = () => {
    if (confirmedOn === null) return Promise.resolve();
    onPreview({
      kind: 'confirm',
      mappings: mappings
        .filter((one) => chosen.includes(keyOf(one)))
        .map(({ standardId, instrument }) => ({ standardId, instrument })),
      lawyer: lawyer.trim(),
      confirmedOn,
      reason: reason.trim(),
    });
    return Promise.resolve();
  };
  return (
    <FormDialog
      title="Legal bases that a lawyer has confirmed"
      saveLabel="See what would change"
      size="large"
      isReady={isReady}
      isBusy={false}
      failure={undefined}
      onSave={preview}
      onClose={onClose}
    >
      <TextField label="Lawyer" value={lawyer} onChange={setLawyer} />
      <DateField label="Confirmed on" precision="day" value={day} onChange={setDay} />
      <TextArea
        label="Reason"
        description="Why these instruments stand behind these standards; a reference to an opinion will do."
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <Button size="small" onPress={() => setChosen(undisputed.map(keyOf))}>
          Choose the undisputed ones ({undisputed.length})
        </Button>
        <Button size="small" onPress={() => setChosen(mappings.map(keyOf))}>
          Choose all ({mappings.length})
        </Button>
        <Button size="small" onPress={() => setChosen([])}>
          Choose none
        </Button>
      </div>
      <CheckboxGroup
        label={`Legal bases (${chosen.length} chosen)`}
        options={mappings.map(optionOf)}
        value={chosen}
        onChange={setChosen}
      />
    </FormDialog>
  );
}
