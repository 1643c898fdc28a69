import { useState } from 'react';
import type { InquiryDetail } from '../../../shared/domain/inquiries/inquiry';
import type { OfficerId } from '../../../shared/domain/ids';
import { Button } from '../../components/button';
import { CheckboxGroup } from '../../components/checkbox';
import { DateField, readDate } from '../../components/date-field';
import { Facts, Panel } from '../../components/panel';
import { Select } from '../../components/select';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { formatDay } from '../../lib/dates';
import { inquiryTypeWords, optionsOf } from '../../lib/words';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { FormDialog } from './form-dialog';
import { useInquiry } from './inquiry-context';

/** What the inquiry is about and who works on it. */
export function DetailsPanel() {
  const { detail, canWork } = useInquiry();
  const officers = useQuery('officer.list', {});
  const [isEditing, setIsEditing] = useState(false);
  const team = (officers.value ?? []).filter(({ id }) => detail.teamIds.includes(id));
  return (
    <Panel
      title="Details"
      actions={
        canWork ? (
          <Button size="small" onPress={() => setIsEditing(true)}>
            Edit
          </Button>
        ) : null
      }
    >
      <Facts
        items={[
          { term: 'Type', value: inquiryTypeWords[detail.type] },
          { term: 'Opened on', value: formatDay(detail.openedOn) },
          { term: 'Complainant', value: detail.complainant === '' ? 'None' : detail.complainant },
          { term: 'Lead', value: detail.leadName },
          {
            term: 'Team',
            value: team.length === 0 ? 'The lead alone' : team.map(({ name }) => name).join(', '),
          },
          {
            term: 'Summary',
            value: <p className="prose">{detail.summary === '' ? '–' : detail.summary}</p>,
          },
        ]}
      />
      {isEditing ? (
        <DetailsDialog
          detail={detail}
          officers={(officers.value ?? []).filter(({ suspended }) => !suspended)}
          onClose={() => setIsEditing(false)}
        />
      ) : null}
    </Panel>
  );
}

interface DialogProps {
  readonly detail: InquiryDetail;
  readonly officers: readonly { readonly id: OfficerId; readonly name: string }[];
  readonly onClose: () => void;
}

type Form = Pick<
  InquiryDetail,
  'title' | 'type' | 'openedOn' | 'complainant' | 'summary' | 'leadId' | 'teamIds'
>;

const formOf = (detail: InquiryDetail): Form => ({
  title: detail.title,
  type: detail.type,
  openedOn: detail.openedOn,
  complainant: detail.complainant,
  summary: detail.summary,
  leadId: detail.leadId,
  teamIds: detail.teamIds,
});

function DetailsDialog({ detail, officers, onClose }: DialogProps) {
  const [form, setForm] = useState(formOf(detail));
  const [revision] = useState(detail.revision);
  const command = useCommand('inquiry.update');
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const openedOn = readDate(form.openedOn, 'day');
  const save = async () => {
    if (openedOn === null) return;
    const result = await command.run({
      ...form,
      inquiryId: detail.id,
      revision,
      openedOn,
      teamIds: [...form.teamIds],
    });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Edit the inquiry"
      saveLabel="Save"
      size="medium"
      isReady={form.title.trim() !== '' && openedOn !== null}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label="Title"
        description="It appears in lists: no names."
        value={form.title}
        onChange={(title) => change({ title })}
        isRequired
        autoFocus
      />
      <Select
        label="Type"
        options={optionsOf(inquiryTypeWords)}
        value={form.type}
        onChange={(type) => change({ type })}
      />
      <DateField
        label="Opened on"
        value={form.openedOn}
        onChange={(text) => change({ openedOn: text })}
        precision="day"
        isRequired
      />
      <TextField
        label="Complainant"
        description="Who brought the matter to you, kept apart from the persons concerned. An organisation may be named; a person by pseudonym."
        value={form.complainant}
        onChange={(complainant) => change({ complainant })}
      />
      <TextArea
        label="Summary"
        value={form.summary}
        onChange={(summary) => change({ summary })}
        rows={4}
      />
      <Select
        label="Lead"
        options={officers.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.leadId}
        onChange={(leadId) => change({ leadId })}
      />
      <CheckboxGroup
        label="Team"
        options={officers.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.teamIds}
        onChange={(teamIds) => change({ teamIds: [...teamIds] })}
      />
    </FormDialog>
  );
}
