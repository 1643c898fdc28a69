import { useState } from 'react';
import type { ReplyRoundId } from '../../../shared/domain/ids';
import { RoundParty } from '../../../shared/domain/replies/round';
import type { Report } from '../../../shared/domain/reports/report';
import { Select } from '../../components/select';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';

interface Props {
  readonly report: Report;
  readonly onClose: () => void;
  readonly onCreated: (id: ReplyRoundId) => void;
}

/** Chooses whose comments are asked for. */
export function NewRoundDialog({ report, onClose, onCreated }: Props) {
  const { detail } = useInquiry();
  const persons = useQuery('person.list', { inquiryId: detail.id }).value ?? [];
  const command = useCommand('reply.create');
  const options = [
    ...detail.authorities.map(({ id, name }) => ({
      value: JSON.stringify({ kind: 'authority', authorityId: id }),
      label: name,
    })),
    ...persons
      .filter(({ role }) => role === 'person_concerned' || role === 'complainant')
      .map(({ id, pseudonym }) => ({
        value: JSON.stringify({ kind: 'complainant', personId: id }),
        label: `The complainant, with the findings on ${pseudonym}`,
      })),
  ];
  const [chosen, setChosen] = useState<string | null>(options[0]?.value ?? null);
  const save = async () => {
    if (chosen === null) return;
    const party = RoundParty.parse(JSON.parse(chosen));
    const result = await command.run({ reportId: report.id, party });
    if (!result.ok) return;
    onClose();
    onCreated(result.value.id);
  };
  return (
    <FormDialog
      title="Begin a round of reply"
      saveLabel="Begin the round"
      isReady={chosen !== null}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label="Whose comments are asked for"
        description="Each party is sent only what concerns it: an authority the findings on its conduct or addressed to it, a complainant the findings on the person named. Nothing leaves before it is signed and sent."
        options={options}
        value={chosen}
        onChange={setChosen}
        autoFocus
      />
    </FormDialog>
  );
}
