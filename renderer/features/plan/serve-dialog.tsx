import { useState } from 'react';
import type { EvidenceId } from '../../../shared/domain/ids';
import type { Letter } from '../../../shared/domain/plan/letter';
import { periodEnd, periodInWords, usualWeekend } from '../../../shared/domain/plan/period';
import { DateField, readDate } from '../../components/date-field';
import { Select } from '../../components/select';
import { today } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';

interface Props {
  readonly letter: Letter;
  readonly onClose: () => void;
}

/** The day of service and its proof: from here on the period runs. */
export function ServeDialog({ letter, onClose }: Props) {
  const { detail } = useInquiry();
  const command = useCommand('letter.serve');
  const evidence = useQuery('evidence.list', { inquiryId: detail.id });
  const weekend = useQuery('period.weekend', {}).value?.weekend ?? usualWeekend;
  const [served, setServed] = useState(today());
  const [later, setLater] = useState<string | null>(null);
  const [proof, setProof] = useState('');
  const servedOn = readDate(served, 'day');
  const due = servedOn === null ? '' : periodEnd(servedOn, letter.text.period, weekend);
  const expires = later ?? due;
  const expiresOn = readDate(expires, 'day');
  const files = evidence.value ?? [];
  const proofId: EvidenceId | null = files.find(({ id }) => id === proof)?.id ?? null;
  const save = async () => {
    if (servedOn === null || expiresOn === null) return;
    const result = await command.run({
      inquiryId: detail.id,
      letterId: letter.id,
      servedOn,
      expiresOn,
      proofId,
    });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title={`Record the service of ${letter.reference}`}
      saveLabel="Record the service"
      isReady={servedOn !== null && expiresOn !== null && expiresOn >= due}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <DateField
        label="Served on"
        description="The day on which it reached the authority, as proved by receipt."
        value={served}
        onChange={setServed}
        precision="day"
        isRequired
      />
      <DateField
        label="Period for reply ends"
        description={`The letter gives ${periodInWords(letter.text.period)}. Public holidays are not counted here: enter a later day where some fall into it.`}
        value={expires}
        onChange={setLater}
        precision="day"
        isRequired
        {...(expiresOn !== null && expiresOn < due
          ? { error: 'The letter gives the authority longer than this.' }
          : {})}
      />
      <Select
        label="Proof of service"
        options={[
          { value: '', label: 'Not in the evidence yet' },
          ...files.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={proof}
        onChange={setProof}
      />
    </FormDialog>
  );
}
