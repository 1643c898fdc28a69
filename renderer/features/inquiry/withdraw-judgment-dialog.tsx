import { useState } from 'react';
import type { JudgmentChange } from '../../../shared/domain/profiles/judgment-change';
import type { JudgmentRecord } from '../../../shared/domain/profiles/views';
import { TextArea } from '../../components/text-area';
import { FormDialog } from './form-dialog';
import { JudgmentPreview } from './judgment-preview';

interface Props {
  readonly record: JudgmentRecord;
  readonly onClose: () => void;
}

/** Takes a judgment record back; it stays in sight with the reason. */
export function WithdrawJudgmentDialog({ record, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [change, setChange] = useState<JudgmentChange>();
  return (
    <>
      <FormDialog
        title="Withdraw a judgment record"
        saveLabel="See what would change"
        size="small"
        isReady={reason.trim() !== ''}
        isBusy={false}
        failure={undefined}
        onSave={() => {
          setChange({ kind: 'withdrawal', judgmentId: record.id });
          return Promise.resolve();
        }}
        onClose={onClose}
      >
        <p className="muted">
          What it says was decided no longer counts here. The record stays on file, with your name,
          the day and the reason.
        </p>
        <TextArea label="Reason" value={reason} onChange={setReason} autoFocus maxLength={2000} />
      </FormDialog>
      {change === undefined ? null : (
        <JudgmentPreview
          change={change}
          reason={reason.trim()}
          onClose={() => setChange(undefined)}
          onSaved={onClose}
        />
      )}
    </>
  );
}
