import { useState, type ReactNode } from 'react';
import type { SystemicFinding } from '../../../shared/domain/statistics/systemic';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorNotice } from '../../components/notice';
import { TextArea } from '../../components/text-area';
import { TextField } from '../../components/text-field';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { IntoReport } from './into-report';

interface Props {
  readonly finding: SystemicFinding;
  readonly onClose: () => void;
}

/** One systemic finding: its text, its cases, and the decision on it. */
export function FindingDialog({ finding, onClose }: Props): ReactNode {
  const canWork = useHasRole('investigator');
  const [text, setText] = useState(finding.text);
  const [recommendation, setRecommendation] = useState(finding.recommendation);
  const [addressee, setAddressee] = useState(finding.addressee);
  const [reason, setReason] = useState('');
  const save = useCommand('systemicFinding.save');
  const accept = useCommand('systemicFinding.accept');
  const reject = useCommand('systemicFinding.reject');
  const isChanged =
    text !== finding.text ||
    recommendation !== finding.recommendation ||
    addressee !== finding.addressee;
  const saved = async (): Promise<number | null> => {
    if (!isChanged) return finding.revision;
    const { id: findingId, revision } = finding;
    const result = await save.run({ findingId, revision, text, recommendation, addressee });
    return result.ok ? result.value.revision : null;
  };
  const saveOnly = async (): Promise<void> => {
    if ((await saved()) !== null) onClose();
  };
  const decide = async (isAccepted: boolean): Promise<void> => {
    const revision = await saved();
    if (revision === null) return;
    const at = { findingId: finding.id, revision };
    const result = isAccepted ? await accept.run(at) : await reject.run({ ...at, reason });
    if (result.ok) onClose();
  };
  const failure = save.failure ?? accept.failure ?? reject.failure;
  const field = { isReadOnly: !canWork, maxLength: 20_000 };
  return (
    <Dialog
      title={`${finding.standardId} ${finding.title}`}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        canWork ? (
          <>
            <Button isDisabled={!isChanged} isPending={save.busy} onPress={() => void saveOnly()}>
              Save
            </Button>
            <Button
              isDisabled={reason.trim().length < 3}
              isPending={reject.busy}
              onPress={() => void decide(false)}
            >
              Reject
            </Button>
            <Button
              variant="primary"
              icon="check"
              isPending={accept.busy}
              onPress={() => void decide(true)}
            >
              Accept
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="stack-wide">
        <TextArea label="Finding" rows={6} value={text} onChange={setText} {...field} />
        <p className="muted">
          Cases, as cited when it was proposed:{' '}
          {finding.cases
            .map(({ reference, pseudonym }) => `${reference}, ${pseudonym}`)
            .join(' · ')}
        </p>
        <TextArea
          label="Recommendation"
          rows={3}
          value={recommendation}
          onChange={setRecommendation}
          {...field}
        />
        <TextField label="Addressee" value={addressee} onChange={setAddressee} {...field} />
        <TextField
          label="Reason, to reject it"
          value={reason}
          onChange={setReason}
          isReadOnly={!canWork}
          maxLength={2000}
        />
        {canWork && finding.status === 'accepted' && !isChanged ? (
          <IntoReport finding={finding} />
        ) : null}
        {failure === undefined ? null : <ErrorNotice failure={failure} />}
      </div>
    </Dialog>
  );
}
