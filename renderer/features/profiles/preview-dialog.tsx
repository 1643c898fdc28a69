import type { ProfileChange } from '../../../shared/domain/profiles/profile-change';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorNotice, Notice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { formatNumber } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';
import { ImpactList } from './impact-list';
import { summaryOf } from './impact-words';
import { useImpacts, type Impacts } from './use-impacts';

interface Props {
  readonly title: string;
  readonly change: ProfileChange;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What a change would do, before anybody accepts it. Nothing is saved until then. */
export function PreviewDialog({ title, change, onClose, onSaved }: Props) {
  const impacts = useImpacts(change);
  const command = useCommand('profile.save');
  const accept = async () => {
    const result = await command.run({ change });
    if (!result.ok) return;
    showToast({ text: 'Saved' });
    onSaved();
  };
  return (
    <Dialog
      title={title}
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={!impacts.isComplete}
            isPending={command.busy}
            onPress={() => void accept()}
          >
            Accept and save
          </Button>
        </>
      }
    >
      <div className="stack-wide">
        <Progress impacts={impacts} />
        {impacts.failure === undefined ? null : <ErrorNotice failure={impacts.failure} />}
        {command.failure === undefined ? null : <ErrorNotice failure={command.failure} />}
        <ImpactList impacts={impacts.impacts} />
      </div>
    </Dialog>
  );
}

function Progress({ impacts }: { readonly impacts: Impacts }) {
  const { isComplete, looked, total } = impacts;
  if (!isComplete)
    return (
      <p role="status" className="muted">
        Working out what would change: {formatNumber(looked)} of {formatNumber(total)} assessments
      </p>
    );
  const { text, reopened } = summaryOf(impacts.impacts);
  return (
    <>
      <p role="status">{text}</p>
      {reopened === 0 ? null : (
        <Notice tone="warning">
          Accepted findings that would be worded differently go back to proposed, to be read and
          accepted again. Reports that were submitted or signed stay as they are.
        </Notice>
      )}
    </>
  );
}
