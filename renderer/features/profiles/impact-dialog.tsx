import type { Failure } from '../../../shared/errors';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorNotice, Notice } from '../../components/notice';
import { formatNumber } from '../../lib/dates';
import { ImpactList } from './impact-list';
import { summaryOf } from './impact-words';
import type { Impacts } from './use-impacts';

interface Props {
  readonly title: string;
  readonly impacts: Impacts;
  readonly acceptLabel: string;
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  readonly onAccept: () => void;
  readonly onClose: () => void;
}

/** What a change of what is recorded of the law would do. Nothing is saved until it is accepted. */
export function ImpactDialog(props: Props) {
  const { title, impacts, acceptLabel, isBusy, failure, onAccept, onClose } = props;
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
            isPending={isBusy}
            onPress={onAccept}
          >
            {acceptLabel}
          </Button>
        </>
      }
    >
      <div className="stack-wide">
        <Progress impacts={impacts} />
        {impacts.failure === undefined ? null : <ErrorNotice failure={impacts.failure} />}
        {failure === undefined ? null : <ErrorNotice failure={failure} />}
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
