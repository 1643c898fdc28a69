import { useCallback } from 'react';
import type { JudgmentChange } from '../../../shared/domain/profiles/judgment-change';
import { showToast } from '../../components/toast';
import { call } from '../../lib/bridge';
import { useCommand } from '../../lib/use-command';
import { ImpactDialog } from '../profiles/impact-dialog';
import { useImpacts, type ReadImpacts } from '../profiles/use-impacts';
import { useInquiry } from './inquiry-context';

interface Props {
  readonly change: JudgmentChange;
  /** Why it is withdrawn; empty for a record. */
  readonly reason: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What a judgment record, or its withdrawal, would change in this inquiry, before it is accepted. */
export function JudgmentPreview({ change, reason, onClose, onSaved }: Props) {
  const inquiryId = useInquiry().detail.id;
  const read = useCallback<ReadImpacts>(
    (part) => call('judgment.preview', { inquiryId, change, ...part }),
    [inquiryId, change],
  );
  const impacts = useImpacts(read);
  const save = useCommand('judgment.save');
  const withdraw = useCommand('judgment.withdraw');
  const isWithdrawal = change.kind === 'withdrawal';
  const accept = async () => {
    const result =
      change.kind === 'withdrawal'
        ? await withdraw.run({ inquiryId, judgmentId: change.judgmentId, reason })
        : await save.run({ inquiryId, ...change });
    if (!result.ok) return;
    showToast({ text: isWithdrawal ? 'Withdrawn' : 'Saved' });
    onSaved();
  };
  return (
    <ImpactDialog
      title="What would change"
      impacts={impacts}
      acceptLabel={isWithdrawal ? 'Accept and withdraw' : 'Accept and save'}
      isBusy={save.busy || withdraw.busy}
      failure={save.failure ?? withdraw.failure}
      onAccept={() => void accept()}
      onClose={onClose}
    />
  );
}
