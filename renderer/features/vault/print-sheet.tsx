import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface Props {
  readonly institution: string;
  readonly title: string;
  readonly share: string;
  readonly onPrinted: () => void;
}

/** One share on a sheet of its own, there only while it is printed. */
export function PrintSheet({ institution, title, share, onPrinted }: Props): ReactNode {
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
