import { useState } from 'react';
import type { AuthorityId, LetterId, PlanItemId } from '../../../shared/domain/ids';
import type { Authority } from '../../../shared/domain/inquiries/inquiry';
import type { PlanItem } from '../../../shared/domain/plan/plan-item';
import { CheckboxGroup } from '../../components/checkbox';
import { Select } from '../../components/select';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { useInquiry } from '../inquiry/inquiry-context';
import { askable } from './plan-logic';

interface Props {
  /** Those for whom the plan holds a row. */
  readonly authorities: readonly Authority[];
  readonly items: readonly PlanItem[];
  readonly onClose: () => void;
  readonly onCreated: (id: LetterId) => void;
}

const openOf = (items: readonly PlanItem[], authorityId: AuthorityId | null): PlanItemId[] =>
  authorityId === null
    ? []
    : askable(items, authorityId)
        .filter(({ state }) => state === 'open')
        .map(({ id }) => id);

/** Chooses whom a letter goes to and which rows of the plan it asks for. */
export function NewLetterDialog({ authorities, items, onClose, onCreated }: Props) {
  const { detail } = useInquiry();
  const [authorityId, setAuthorityId] = useState<AuthorityId | null>(authorities[0]?.id ?? null);
  const [chosen, setChosen] = useState<readonly PlanItemId[]>(openOf(items, authorityId));
  const command = useCommand('letter.create');
  const save = async () => {
    if (authorityId === null) return;
    const result = await command.run({
      inquiryId: detail.id,
      authorityId,
      itemIds: [...chosen],
    });
    if (!result.ok) return;
    onClose();
    onCreated(result.value.id);
  };
  return (
    <FormDialog
      title="Write a letter"
      saveLabel="Begin the letter"
      isReady={authorityId !== null && chosen.length > 0}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label="To which authority"
        options={authorities.map(({ id, name }) => ({ value: id, label: name }))}
        value={authorityId}
        onChange={(id) => {
          setAuthorityId(id);
          setChosen(openOf(items, id));
        }}
      />
      <CheckboxGroup
        label="What it asks for"
        options={(authorityId === null ? [] : askable(items, authorityId)).map((item) => ({
          value: item.id,
          label: item.state === 'asked' ? `${item.what} (asked for before)` : item.what,
        }))}
        value={chosen}
        onChange={setChosen}
      />
    </FormDialog>
  );
}
