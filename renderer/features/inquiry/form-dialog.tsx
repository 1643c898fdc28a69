import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorNotice } from '../../components/notice';
import type { Failure } from '../../../shared/errors';

interface Props {
  readonly title: string;
  readonly saveLabel: string;
  readonly isReady: boolean;
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  readonly size?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
}

/** A form in a dialog: its fields, what went wrong, and the two ways out. */
export function FormDialog(props: Props) {
  const { title, saveLabel, isReady, isBusy, failure, onSave, onClose, size, children } = props;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      {...(size === undefined ? {} : { size })}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={!isReady}
            isPending={isBusy}
            onPress={() => void onSave()}
          >
            {saveLabel}
          </Button>
        </>
      }
    >
      <div className="stack-wide">
        {children}
        {failure === undefined ? null : <ErrorNotice failure={failure} />}
      </div>
    </Dialog>
  );
}
