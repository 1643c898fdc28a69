import { useCallback } from 'react';
import type { ProfileChange } from '../../../shared/domain/profiles/profile-change';
import { showToast } from '../../components/toast';
import { call } from '../../lib/bridge';
import { useCommand } from '../../lib/use-command';
import { ImpactDialog } from './impact-dialog';
import { useImpacts, type ReadImpacts } from './use-impacts';

interface Props {
  readonly title: string;
  readonly change: ProfileChange;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What a change of a profile would do, before anybody accepts it. */
export function PreviewDialog({ title, change, onClose, onSaved }: Props) {
  const read = useCallback<ReadImpacts>(
    (part) => call('profile.preview', { change, ...part }),
    [change],
  );
  const impacts = useImpacts(read);
  const command = useCommand('profile.save');
  const accept = async () => {
    const result = await command.run({ change });
    if (!result.ok) return;
    showToast({ text: 'Saved' });
    onSaved();
  };
  return (
    <ImpactDialog
      title={title}
      impacts={impacts}
      acceptLabel="Accept and save"
      isBusy={command.busy}
      failure={command.failure}
      onAccept={() => void accept()}
      onClose={onClose}
    />
  );
}
