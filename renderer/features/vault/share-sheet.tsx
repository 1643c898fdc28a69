import type { ReactNode } from 'react';
import { PrintSheet } from '../../components/print-sheet';

interface Props {
  readonly institution: string;
  readonly title: string;
  readonly share: string;
  readonly onPrinted: () => void;
}

/** One share on a sheet of its own. */
export function ShareSheet({ institution, title, share, onPrinted }: Props): ReactNode {
  return (
    <PrintSheet onPrinted={onPrinted}>
      <div className="share-sheet">
        <h1>{title}</h1>
        <p>Vault of {institution}</p>
        <p className="mono">{share}</p>
        <p>
          Keep this sheet where only you can reach it. Together with other holders it opens the
          vault. Alone it opens nothing. Do not copy, photograph or send it.
        </p>
      </div>
    </PrintSheet>
  );
}
