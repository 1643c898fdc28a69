import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../components/button';
import { FormActions } from '../../components/form-actions';
import { Notice } from '../../components/notice';
import { stepTitles } from './create-draft';
import { ShareCheck } from './share-check';
import { Steps } from './steps';

interface Props {
  readonly institution: string;
  readonly shares: readonly string[];
  readonly onDone: () => void;
}

/** The recovery shares, shown this once; one of them is read back from paper before the vault opens. */
export function SharesStep({ institution, shares, onDone }: Props): ReactNode {
  const [printed, setPrinted] = useState<number>();
  const [isChecking, setChecking] = useState(false);
  return (
    <main className="stack-wide">
      <h1>{isChecking ? 'Check one share' : 'Hand out the recovery shares'}</h1>
      <Steps titles={stepTitles} current={4} />
      {isChecking ? (
        <ShareCheck onBack={() => setChecking(false)} onDone={onDone} />
      ) : (
        <>
          <Notice tone="warning" title="Shown once">
            The vault is made. Print or write down each share on its own sheet, and give each to one
            holder. Amparo does not keep them.
          </Notice>
          <ol className="shares">
            {shares.map((share, index) => (
              <li key={share} className="share">
                <strong className="grow">
                  Share {index + 1} of {shares.length}
                </strong>
                <Button size="small" icon="print" onPress={() => setPrinted(index)}>
                  Print this share
                </Button>
                <bdi className="mono">{share}</bdi>
              </li>
            ))}
          </ol>
          <p className="muted small">
            Handwriting is as good as print. Do not photograph the screen, and do not keep the
            shares as a file or in a message.
          </p>
          <FormActions>
            <Button variant="primary" onPress={() => setChecking(true)}>
              I have them on paper
            </Button>
          </FormActions>
        </>
      )}
      {printed === undefined ? null : (
        <PrintSheet
          institution={institution}
          share={shares[printed] ?? ''}
          title={`Recovery share ${printed + 1} of ${shares.length}`}
          onPrinted={() => setPrinted(undefined)}
        />
      )}
    </main>
  );
}

interface SheetProps {
  readonly institution: string;
  readonly title: string;
  readonly share: string;
  readonly onPrinted: () => void;
}

/** One share on a sheet of its own, there only while it is printed. */
function PrintSheet({ institution, title, share, onPrinted }: SheetProps): ReactNode {
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted);
    window.print();
    return () => window.removeEventListener('afterprint', onPrinted);
  }, [onPrinted]);
  return createPortal(
    <div className="print-sheet">
      <h1>{title}</h1>
      <p>Vault of {institution}</p>
      <p className="mono">{share}</p>
      <p>
        Keep this sheet where only you can reach it. Together with other holders it opens the vault.
        Alone it opens nothing. Do not copy, photograph or send it.
      </p>
    </div>,
    document.body,
  );
}
