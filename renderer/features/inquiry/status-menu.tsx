import { useState } from 'react';
import { nextStatuses, InquiryStatus } from '../../../shared/domain/inquiries/inquiry';
import { Button } from '../../components/button';
import { MenuButton } from '../../components/menu-button';
import { ErrorNotice } from '../../components/notice';
import { StatusTag } from '../../components/state-tag';
import { TextArea } from '../../components/text-area';
import { inquiryStatusWords } from '../../lib/words';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from './form-dialog';
import { useInquiry } from './inquiry-context';

/** The inquiry's status, and the way to one of those that may follow. */
export function StatusMenu() {
  const { detail, canWork } = useInquiry();
  const [chosen, setChosen] = useState<InquiryStatus | null>(null);
  const options = nextStatuses(detail.status);
  return (
    <div className="row">
      <StatusTag status={detail.status} />
      {canWork && options.length > 0 ? (
        <MenuButton
          label="Change status"
          icon="chevron-down"
          isIconOnly
          items={options.map((id) => ({ id, label: inquiryStatusWords[id] }))}
          onAction={(id) => setChosen(InquiryStatus.parse(id))}
        />
      ) : null}
      {chosen === null ? null : <StatusDialog status={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}

/** The work has come further than the status says: one press, if the officer agrees. */
export function SuggestedStatus() {
  const { detail, canWork } = useInquiry();
  const command = useCommand('inquiry.setStatus');
  const status = detail.suggestedStatus;
  if (!canWork || status === null) return null;
  return (
    <>
      <Button
        size="small"
        isPending={command.busy}
        onPress={() => void command.run({ inquiryId: detail.id, status, reason: '' })}
      >
        Set the status to “{inquiryStatusWords[status]}”
      </Button>
      {command.failure === undefined ? null : <ErrorNotice failure={command.failure} />}
    </>
  );
}

interface Props {
  readonly status: InquiryStatus;
  readonly onClose: () => void;
}

function StatusDialog({ status, onClose }: Props) {
  const { detail } = useInquiry();
  const [reason, setReason] = useState('');
  const command = useCommand('inquiry.setStatus');
  const needsReason = status === 'closed' || detail.status === 'closed';
  const save = async () => {
    const result = await command.run({ inquiryId: detail.id, status, reason });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title={`Change the status to “${inquiryStatusWords[status]}”`}
      saveLabel="Change the status"
      isReady={!needsReason || reason.trim() !== ''}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p>
        The status is now “{inquiryStatusWords[detail.status]}”. The change and its reason stay in
        the history.
      </p>
      <TextArea
        label={needsReason ? 'Reason' : 'Reason (if there is one to note)'}
        value={reason}
        onChange={setReason}
        isRequired={needsReason}
        maxLength={300}
        autoFocus
      />
    </FormDialog>
  );
}
