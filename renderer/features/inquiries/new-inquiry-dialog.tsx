import { useState, type ReactNode } from 'react';
import type { InquiryType } from '../../../shared/domain/inquiries/inquiry';
import { Button } from '../../components/button';
import { DateField, readDate } from '../../components/date-field';
import { Dialog } from '../../components/dialog';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice } from '../../components/notice';
import { RadioGroup } from '../../components/radio-group';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { formatDay, today } from '../../lib/dates';
import { go } from '../../lib/router';
import { useCommand } from '../../lib/use-command';
import { inquiryTypeWords, optionsOf } from '../../lib/words';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Opens an inquiry with the little that is known on the first day. */
export function NewInquiryDialog({ isOpen, onClose }: Props): ReactNode {
  return (
    <Dialog title="New inquiry" isOpen={isOpen} onClose={onClose}>
      <NewInquiryForm onClose={onClose} />
    </Dialog>
  );
}

function NewInquiryForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [title, setTitle] = useState('');
  const [type, setType] = useState<InquiryType>('complaint');
  const [opened, setOpened] = useState(() => formatDay(today()));
  const [complainant, setComplainant] = useState('');
  const [summary, setSummary] = useState('');
  const create = useCommand('inquiry.create');
  const openedOn = readDate(opened, 'day');
  const isReady = title.trim() !== '' && openedOn !== null;

  const submit = async (): Promise<void> => {
    if (openedOn === null || !isReady || create.busy) return;
    const result = await create.run({ title, type, openedOn, complainant, summary });
    if (!result.ok) return;
    onClose();
    go({ at: 'inquiry', inquiryId: result.value.id });
  };
  return (
    <Form onSubmit={() => void submit()}>
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        description="What and where, without names: Closed shelter, northern region."
        maxLength={300}
        autoFocus
        isRequired
      />
      <RadioGroup
        label="Type"
        options={optionsOf<InquiryType>(inquiryTypeWords)}
        value={type}
        onChange={setType}
        orientation="horizontal"
      />
      <DateField label="Opened on" value={opened} onChange={setOpened} precision="day" isRequired />
      {type === 'complaint' ? (
        <TextField
          label="Complainant"
          value={complainant}
          onChange={setComplainant}
          description="An organisation, a lawyer or a relative. The person concerned is entered later, under a pseudonym."
          maxLength={300}
        />
      ) : null}
      <TextArea
        label="Summary"
        value={summary}
        onChange={setSummary}
        description="What is alleged, in a few sentences. It can be changed at any time."
        maxLength={20_000}
      />
      {create.failure === undefined ? null : <ErrorNotice failure={create.failure} />}
      <FormActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" isDisabled={!isReady} isPending={create.busy}>
          Open the inquiry
        </Button>
      </FormActions>
    </Form>
  );
}
