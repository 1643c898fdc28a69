import { useState } from 'react';
import type { PlaceSize } from '../../../shared/domain/reports/redaction/place-mark';
import type { RedactionView } from '../../../shared/domain/reports/redaction/redaction-view';
import { Notice } from '../../components/notice';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { useCommand } from '../../lib/use-command';
import { optionsOf } from '../../lib/words';
import { FormDialog } from '../inquiry/form-dialog';

const sizeWords: Readonly<Record<PlaceSize, string>> = {
  small: 'Small: its name can lead to a person',
  large: 'Large: its name alone leads to nobody',
};

interface Props {
  readonly place: RedactionView['places'][number];
  readonly onClose: () => void;
}

/** Whether the name of a place may be printed for the public, and what is said in its stead. */
export function PlaceDialog({ place: { name, mark }, onClose }: Props) {
  const [size, setSize] = useState<PlaceSize>(mark?.size ?? 'small');
  const [region, setRegion] = useState(mark?.region ?? '');
  const command = useCommand('place.mark');
  const save = async () => {
    const result = await command.run({ name, size, region });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title={`Mark the place ${name}`}
      saveLabel="Save"
      isReady
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <Notice tone="info">
        The mark holds for every draft of the institution, not for reports that were submitted.
      </Notice>
      <Select label="Size" options={optionsOf(sizeWords)} value={size} onChange={setSize} />
      <TextField
        label="Said in its stead"
        description="A region that is large enough to lead to nobody, for example “the south of the country”. Without it, “[place]” is printed."
        value={region}
        onChange={setRegion}
      />
    </FormDialog>
  );
}
