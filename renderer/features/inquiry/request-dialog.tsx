import { useState } from 'react';
import type { AuthorityId } from '../../../shared/domain/ids';
import type { AuthorityRequest } from '../../../shared/domain/inquiries/inquiry';
import { DateField, readDate } from '../../components/date-field';
import { Select } from '../../components/select';
import { TextField } from '../../components/text-field';
import { today } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from './form-dialog';
import { useInquiry } from './inquiry-context';
import { standardIds } from './standard-ids';

interface Props {
  /** Null: a new one. */
  readonly request: AuthorityRequest | null;
  readonly onClose: () => void;
}

/** Records or corrects a request for justification: what was asked, when served, when it expires. */
export function RequestDialog({ request, onClose }: Props) {
  const { detail } = useInquiry();
  const add = useCommand('request.add');
  const update = useCommand('request.update');
  const [authorityId, setAuthorityId] = useState<AuthorityId | null>(
    request?.authorityId ?? detail.authorities[0]?.id ?? null,
  );
  const [subject, setSubject] = useState(request?.subject ?? '');
  const [questions, setQuestions] = useState(request?.questionIds.join(', ') ?? '');
  const [served, setServed] = useState(request?.servedOn ?? today());
  const [expires, setExpires] = useState(request?.expiresOn ?? '');
  const servedOn = readDate(served, 'day');
  const expiresOn = readDate(expires, 'day');
  const isReversed = servedOn !== null && expiresOn !== null && expiresOn < servedOn;
  const save = async () => {
    if (authorityId === null || servedOn === null || expiresOn === null) return;
    const questionIds = standardIds(questions);
    const content = { inquiryId: detail.id, subject, questionIds, servedOn, expiresOn };
    const result =
      request === null
        ? await add.run({ ...content, authorityId })
        : await update.run({ ...content, requestId: request.id });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title={request === null ? 'Record a request to an authority' : 'Correct the request'}
      saveLabel={request === null ? 'Record the request' : 'Save'}
      isReady={
        authorityId !== null &&
        subject.trim() !== '' &&
        servedOn !== null &&
        expiresOn !== null &&
        !isReversed
      }
      isBusy={add.busy || update.busy}
      failure={add.failure ?? update.failure}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label="Authority"
        options={detail.authorities.map(({ id, name }) => ({ value: id, label: name }))}
        value={authorityId}
        onChange={setAuthorityId}
        isDisabled={request !== null}
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
