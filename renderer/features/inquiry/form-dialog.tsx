import { useId, type ReactNode } from 'react';
import type { Failure } from '../../../shared/errors';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorNotice } from '../../components/notice';

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

/** A form in a dialog, its buttons always in sight at the foot; Enter in a field saves. */
export function FormDialog(props: Props) {
  const { title, saveLabel, isReady, isBusy, failure, onSave, onClose, size, children } = props;
  const formId = useId();
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
            type="submit"
            form={formId}
            isDisabled={!isReady}
            isPending={isBusy}
          >
            {saveLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isBusy) void onSave();
        }}
      >
        {children}
        {failure === undefined ? null : <ErrorNotice failure={failure} />}
      </form>
    </Dialog>
  );
}
