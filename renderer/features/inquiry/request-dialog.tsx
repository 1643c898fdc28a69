import { useState } from 'react';
import type { AuthorityId } from '../../../shared/domain/ids';
import { DateField, readDate } from '../../components/date-field';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { today } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from './form-dialog';
import { useInquiry } from './inquiry-context';
import { standardIds } from './profile-logic';

/** Records a request for justification: what was asked, when it was served, when it expires. */
export function RequestDialog({ onClose }: { readonly onClose: () => void }) {
  const { detail } = useInquiry();
  const command = useCommand('request.add');
  const [authorityId, setAuthorityId] = useState<AuthorityId | null>(
    detail.authorities[0]?.id ?? null,
  );
  const [subject, setSubject] = useState('');
  const [questions, setQuestions] = useState('');
  const [served, setServed] = useState(today());
  const [expires, setExpires] = useState('');
  const servedOn = readDate(served, 'day');
  const expiresOn = readDate(expires, 'day');
  const isReversed = servedOn !== null && expiresOn !== null && expiresOn < servedOn;
  const save = async () => {
    if (authorityId === null || servedOn === null || expiresOn === null) return;
    const questionIds = standardIds(questions);
    const request = { authorityId, subject, questionIds, servedOn, expiresOn };
    const result = await command.run({ inquiryId: detail.id, ...request });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Record a request to an authority"
      saveLabel="Record the request"
      isReady={
        authorityId !== null &&
        subject.trim() !== '' &&
        servedOn !== null &&
        expiresOn !== null &&
        !isReversed
      }
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label="Authority"
        options={detail.authorities.map(({ id, name }) => ({ value: id, label: name }))}
        value={authorityId}
        onChange={setAuthorityId}
      />
      <TextField
        label="What it was asked to justify"
        value={subject}
        onChange={setSubject}
        isRequired
        autoFocus
      />
      <DateField
        label="Served on"
        description="The day of service, as proved by receipt."
        value={served}
        onChange={setServed}
        precision="day"
        isRequired
      />
      <DateField
        label="Period for reply ends"
        description="A fair period: silence counts only after it."
        value={expires}
        onChange={setExpires}
        precision="day"
        isRequired
        {...(isReversed ? { error: 'The end lies before the service.' } : {})}
      />
      <TextField
        label="Questions it concerns (optional)"
        description="Identifiers as shown in the checklists, for example DET-Q12. Empty: the request in general."
        value={questions}
        onChange={setQuestions}
      />
    </FormDialog>
  );
}
