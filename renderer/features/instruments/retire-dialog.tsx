import { useState, type ReactNode } from 'react';
import type { InstrumentRow } from '../../../shared/domain/instruments/instrument-file';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import { showToast } from '../../components/toast';
import { useCommand } from '../../lib/use-command';

interface Props {
  /** Null: the dialog is closed. */
  readonly row: InstrumentRow | null;
  readonly onClose: () => void;
}

/** Takes an own checklist out of use, or offers it again. */
export function RetireDialog({ row, onClose }: Props): ReactNode {
  const title = row?.isRetired === true ? 'Offer this checklist again' : 'Retire this checklist';
  return (
    <Dialog title={title} isOpen={row !== null} onClose={onClose} size="small">
      {row === null ? null : <RetireForm row={row} onClose={onClose} />}
    </Dialog>
  );
}

function RetireForm({
  row,
  onClose,
}: {
  readonly row: InstrumentRow;
  readonly onClose: () => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const retire = useCommand('instrument.retire');
  const isReady = reason.trim().length >= 3;
  const submit = async (): Promise<void> => {
    if (!isReady || retire.busy) return;
    const result = await retire.run({ code: row.code, retired: !row.isRetired, reason });
    if (!result.ok) return;
    showToast({
      text: row.isRetired ? `${row.title} is offered again.` : `${row.title} is retired.`,
    });
    onClose();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <p>
        {row.isRetired
          ? `${row.title} can be answered in every assessment again.`
          : `${row.title} stays as it is in the assessments that used it. In all others it can no longer be answered.`}
      </p>
      <TextArea label="Reason" value={reason} onChange={setReason} rows={2} autoFocus isRequired />
      {retire.failure === undefined ? null : <ErrorNotice failure={retire.failure} />}
      <FormActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" isDisabled={!isReady} isPending={retire.busy}>
          {row.isRetired ? 'Offer again' : 'Retire'}
        </Button>
      </FormActions>
    </Form>
  );
}
