import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { FormActions } from '../../components/form-actions';
import { Notice } from '../../components/notice';
import { ShareSheet } from './share-sheet';
import { ShareCheck } from './share-check';

interface Props {
  readonly institution: string;
  readonly shares: readonly string[];
  /** What the officer has to know before handing them out. */
  readonly notice: string;
  /** What the last button does, once a share was read back. */
  readonly doneLabel: string;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** Recovery shares, shown this once; one of them is read back from paper before it goes on. */
export function SharesHandout(props: Props): ReactNode {
  const { institution, shares, notice, doneLabel, onDone, onCancel } = props;
  const [printed, setPrinted] = useState<number>();
  const [isChecking, setChecking] = useState(false);
  if (isChecking)
    return <ShareCheck doneLabel={doneLabel} onBack={() => setChecking(false)} onDone={onDone} />;
  return (
    <>
      <Notice tone="warning" title="Shown once">
        {notice} Print or write down each share on its own sheet, and give each to one holder.
        Amparo does not keep them.
      </Notice>
      <ol className="shares">
        {shares.map((share, index) => (
          <li key={share} className="share">
            <strong className="grow">
              Share {index + 1} of {shares.length}
            </strong>
            <Button
              size="small"
              icon="print"
              aria-label={`Print this share: share ${index + 1} of ${shares.length}`}
              onPress={() => setPrinted(index)}
            >
              Print this share
            </Button>
            <bdi className="mono">{share}</bdi>
          </li>
        ))}
      </ol>
      <p className="muted small">
        Handwriting is as good as print. Do not photograph the screen, and do not keep the shares as
        a file or in a message.
      </p>
      <FormActions>
        {onCancel === undefined ? null : <Button onPress={onCancel}>Cancel</Button>}
        <Button variant="primary" onPress={() => setChecking(true)}>
          I have them on paper
        </Button>
      </FormActions>
      {printed === undefined ? null : (
        <ShareSheet
          institution={institution}
          share={shares[printed] ?? ''}
          title={`Recovery share ${printed + 1} of ${shares.length}`}
          onPrinted={() => setPrinted(undefined)}
        />
      )}
    </>
  );
}
