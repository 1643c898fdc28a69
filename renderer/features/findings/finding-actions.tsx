import { useState } from 'react';
import type { Finding } from '../../../shared/domain/findings/finding';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import { useCommand } from '../../lib/use-command';
import { FormDialog } from '../inquiry/form-dialog';
import { announceDecision, forgetDecision } from './decision-toast';
import { missingIn } from './finding-logic';
import type { FindingDraft } from './use-finding-text';

interface Props {
  readonly finding: Finding;
  readonly draft: FindingDraft;
}

/** Accept, reject with a reason, or open again: a person decides, not the engine. */
export function FindingActions({ finding, draft }: Props) {
  const accept = useCommand('finding.accept');
  const reopen = useCommand('finding.reopen');
  const [isRejecting, setIsRejecting] = useState(false);
  const findingId = finding.id;
  const missing = [
    ...(finding.standardMissing ? ['its standard in the law in force'] : []),
    ...missingIn(draft.value, finding.kind),
  ];
  const acceptIt = async () => {
    if (!(await draft.flush())) return;
    const result = await accept.run({ findingId });
    if (!result.ok) return;
    announceDecision('Finding accepted', () => void reopen.run({ findingId }));
  };
  const reopenIt = () => {
    forgetDecision();
    void reopen.run({ findingId });
  };
  const failure = accept.failure ?? reopen.failure;
  if (finding.status !== 'proposed') {
    return (
      <div className="row finding-actions">
        <Button isPending={reopen.busy} onPress={reopenIt}>
          Open again
        </Button>
        <span className="muted">To change it, open it again.</span>
        {failure === undefined ? null : <ErrorNotice failure={failure} />}
      </div>
    );
  }
  return (
    <div className="row finding-actions">
      <Button
        variant="primary"
        icon="check"
        isDisabled={missing.length > 0}
        isPending={accept.busy}
        onPress={() => void acceptIt()}
      >
        Accept this finding
      </Button>
      <Button onPress={() => setIsRejecting(true)}>Reject …</Button>
      {missing.length === 0 ? null : (
        <span className="muted">Still needed: {missing.join(', ')}.</span>
      )}
      {failure === undefined ? null : <ErrorNotice failure={failure} />}
      {isRejecting ? (
        <RejectDialog finding={finding} onClose={() => setIsRejecting(false)} />
      ) : null}
    </div>
  );
}

function RejectDialog({
  finding,
  onClose,
}: {
  readonly finding: Finding;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const command = useCommand('finding.reject');
  const save = async () => {
    const result = await command.run({ findingId: finding.id, reason });
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title="Reject this finding"
      saveLabel="Reject"
      isReady={reason.trim().length >= 3}
      isBusy={command.busy}
      failure={command.failure}
      onSave={save}
      onClose={onClose}
    >
      <p>
        It stays on file with your reason and will not enter a report. It can be opened again later.
      </p>
      <TextArea
        label="Reason"
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
        maxLength={1000}
      />
    </FormDialog>
  );
}
