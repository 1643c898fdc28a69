import { useState } from 'react';
import type { OfficerId } from '../../../shared/domain/ids';
import type { Exclusion } from '../../../shared/domain/inquiries/exclusion';
import { Select } from '../../components/select';
import { TextArea } from '../../components/text-area';
import { go } from '../../lib/router';
import { useSession } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { FormDialog } from './form-dialog';
import { useInquiry } from './inquiry-context';
import { ReasonDialog } from './reason-dialog';

interface Props {
  readonly kind: 'recuse' | 'exclude';
  readonly onClose: () => void;
}

/** The officers who can be chosen: not suspended, and not kept away already. */
function useTakingPart() {
  const { detail } = useInquiry();
  const officers = useQuery('officer.list', {}).value ?? [];
  const exclusions = useQuery('exclusion.list', { inquiryId: detail.id }).value ?? [];
  const away = exclusions
    .filter(({ readmitted }) => readmitted === null)
    .map(({ officerId }) => officerId);
  return officers.filter(({ id, suspended }) => !suspended && !away.includes(id));
}

/** An officer steps back, or a commissioner keeps one away; the lead is handed over with it. */
export function ExcludeDialog({ kind, onClose }: Props) {
  const { detail } = useInquiry();
  const { officer: me } = useSession();
  const recuse = useCommand('exclusion.recuse');
  const exclude = useCommand('exclusion.exclude');
  const takingPart = useTakingPart();
  const [chosen, setChosen] = useState<OfficerId | null>(kind === 'recuse' ? me.id : null);
  const [reason, setReason] = useState('');
  const [newLead, setNewLead] = useState<OfficerId | null>(null);
  const leavesLead = chosen === detail.leadId;
  const optionsBut = (id: OfficerId | null) =>
    takingPart
      .filter((one) => one.id !== id)
      .map(({ id: value, name: label }) => ({ value, label }));
  const save = async () => {
    if (chosen === null) return;
    const input = { inquiryId: detail.id, reason, newLeadId: leavesLead ? newLead : null };
    if (kind === 'recuse') {
      const result = await recuse.run(input);
      if (result.ok) go({ at: 'inquiries' });
      return;
    }
    const result = await exclude.run({ ...input, officerId: chosen });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title={kind === 'recuse' ? 'Step back from this inquiry' : 'Keep an officer away'}
      saveLabel={kind === 'recuse' ? 'Step back' : 'Keep away'}
      isReady={chosen !== null && reason.trim().length >= 3 && (!leavesLead || newLead !== null)}
      isBusy={recuse.busy || exclude.busy}
      failure={recuse.failure ?? exclude.failure}
      onSave={save}
      onClose={onClose}
    >
      <p>
        {kind === 'recuse'
          ? 'The inquiry closes to you at once: you will neither find, read nor change it. Only a commissioner can readmit you.'
          : 'For an officer whom the inquiry concerns. It closes to them at once; what they have written stays and bears their name.'}
      </p>
      {kind === 'exclude' ? (
        <Select
          label="Officer"
          placeholder="Choose"
          options={optionsBut(me.id)}
          value={chosen}
          onChange={setChosen}
        />
      ) : null}
      <TextArea
        label="Reason"
        description="Those who take part in the inquiry can read it. Name nobody by more than their office."
        value={reason}
        onChange={setReason}
        rows={3}
        isRequired
        autoFocus={kind === 'recuse'}
      />
      {leavesLead ? (
        <Select
          label="Who leads the inquiry from now on"
          placeholder="Choose"
          options={optionsBut(chosen)}
          value={newLead}
          onChange={setNewLead}
        />
      ) : null}
      <p className="muted">
        {kind === 'recuse'
          ? 'Amparo refuses the inquiry to you from then on.'
          : 'Amparo refuses the inquiry to this officer.'}{' '}
        It is no separate key: with other software, an officer who can open the vault could still
        read what is not sealed.
      </p>
    </FormDialog>
  );
}

interface ReadmitProps {
  readonly exclusion: Exclusion;
  readonly onClose: () => void;
}

export function ReadmitDialog({ exclusion, onClose }: ReadmitProps) {
  const { detail } = useInquiry();
  const readmit = useCommand('exclusion.readmit');
  const { officerId, officerName } = exclusion;
  return (
    <ReasonDialog
      title={`Readmit ${officerName}`}
      saveLabel="Readmit"
      description="Why the ground no longer holds. It stays in the record beside the first reason."
      command={readmit}
      onSave={(reason) => readmit.run({ inquiryId: detail.id, officerId, reason })}
      onClose={onClose}
    />
  );
}
