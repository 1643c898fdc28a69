import { useState, type ReactNode } from 'react';
import type { AuditCheck } from '../../../shared/domain/audit-log/entry';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice, Notice } from '../../components/notice';
import { TextField } from '../../components/text-field';
import { formatNumber } from '../../lib/dates';
import { useCommand } from '../../lib/use-command';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Recomputes every seal of the log, also against a head that stands printed in an old report. */
export function CheckLogDialog({ isOpen, onClose }: Props): ReactNode {
  return (
    <Dialog title="Check the log" isOpen={isOpen} onClose={onClose}>
      <CheckForm />
    </Dialog>
  );
}

function CheckForm(): ReactNode {
  const [sequence, setSequence] = useState('');
  const [hash, setHash] = useState('');
  const [answer, setAnswer] = useState<AuditCheck>();
  const verify = useCommand('audit.verify');
  const against = printedHead(sequence, hash);
  const isGiven = sequence.trim() !== '' || hash.trim() !== '';

  const check = async (): Promise<void> => {
    if (isGiven && against === null) return;
    setAnswer(undefined);
    const result = await verify.run({ against });
    if (result.ok) setAnswer(result.value);
  };
  return (
    <Form onSubmit={() => void check()}>
      <p>
        Amparo recomputes the seal of every entry. To be sure that nothing was cut off at the end,
        enter the head printed at the end of a report: paper outside the office cannot be rewritten.
      </p>
      <TextField
        label="Number of the printed entry"
        value={sequence}
        onChange={setSequence}
        description="Leave both empty to check the log by itself."
      />
      <TextField
        label="Printed hash"
        value={hash}
        onChange={setHash}
        mono
        error={
          isGiven && against === null && hash.trim() !== ''
            ? 'A hash has 64 digits or letters a to f, and needs its number.'
            : undefined
        }
      />
      {answer === undefined ? null : <CheckAnswer answer={answer} isAgainst={isGiven} />}
      {verify.failure === undefined ? null : <ErrorNotice failure={verify.failure} />}
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          icon="shield"
          isDisabled={isGiven && against === null}
          isPending={verify.busy}
        >
          Check
        </Button>
      </FormActions>
    </Form>
  );
}

/** What was typed from paper, or null when it is no head. Spaces and capitals do not matter. */
function printedHead(
  sequence: string,
  hash: string,
): { readonly sequence: number; readonly hash: string } | null {
  const number = Number(sequence.trim());
  const digits = hash.replace(/\s/g, '').toLowerCase();
  const isHead = Number.isInteger(number) && number >= 1 && /^[0-9a-f]{64}$/.test(digits);
  return isHead ? { sequence: number, hash: digits } : null;
}

const faults = {
  altered: 'was altered',
  removed: 'was removed',
  reordered: 'stands in the wrong place',
  truncated: 'and those after it were cut off',
} as const;

function CheckAnswer({
  answer,
  isAgainst,
}: {
  readonly answer: AuditCheck;
  readonly isAgainst: boolean;
}): ReactNode {
  if (!answer.ok)
    return (
      <Notice tone="danger" title={`Entry ${formatNumber(answer.sequence)} ${faults[answer.what]}`}>
        The log was changed outside Amparo. Keep this vault as it is, compare it with a backup, and
        tell the head of the institution. Do not rely on entries from this one on.
      </Notice>
    );
  return (
    <Notice
      tone="success"
      title={
        answer.head.sequence === 0
          ? 'The log is empty'
          : `All ${formatNumber(answer.head.sequence)} entries are unaltered`
      }
    >
      <p>
        {isAgainst
          ? 'The printed head is part of this log: nothing up to it was altered or cut off.'
          : 'Every seal fits. Whether entries at the end were cut off shows only against a printed head.'}
      </p>
      <p className="mono">{answer.head.hash}</p>
    </Notice>
  );
}
