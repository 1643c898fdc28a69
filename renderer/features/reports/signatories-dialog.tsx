import { useState } from 'react';
import { mostSignatories } from '../../../shared/domain/reports/signature-fields';
import type { Report } from '../../../shared/domain/reports/report';
import type { OfficerStanding } from '../../../shared/domain/vault/officers';
import { CheckboxGroup } from '../../components/checkbox';
import { QueryView } from '../../components/query-view';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { FormDialog } from '../inquiry/form-dialog';

interface Props {
  readonly report: Report;
  readonly onClose: () => void;
}

/** Names the commissioners who are to sign; a frame is printed for each of them. */
export function SignatoriesDialog({ report, onClose }: Props) {
  const officers = useQuery('officer.list', {});
  const [chosen, setChosen] = useState<readonly string[]>(
    report.signatories.flatMap(({ officerId }) => officerId ?? []),
  );
  const command = useCommand('report.nameSignatories');
  const save = async () => {
    const listed = officers.value ?? [];
    const officerIds = listed.map(({ id }) => id).filter((id) => chosen.includes(id));
    const result = await command.run({ reportId: report.id, officerIds });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Who signs this report"
      saveLabel="Name them"
      isReady={officers.value !== undefined && chosen.length <= mostSignatories}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p>
        Each of them signs once, in any order. The report is signed, and can be handed over, when
        all have signed. Nobody chosen: one commissioner signs alone.
      </p>
      <QueryView query={officers}>
        {(list) => (
          <CheckboxGroup
            label="Commissioners"
            options={optionsFor(list)}
            value={chosen}
            onChange={setChosen}
            description="Nobody signs a report that they wrote on. Names stand in print, in this order."
            error={
              chosen.length > mostSignatories
                ? `A report has at most ${String(mostSignatories)} signatories.`
                : undefined
            }
          />
        )}
      </QueryView>
    </FormDialog>
  );
}

const optionsFor = (officers: readonly OfficerStanding[]) =>
  officers
    .filter(({ roles, suspended }) => roles.includes('commissioner') && !suspended)
    .map(({ id, name }) => ({ value: String(id), label: name }));
