import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './print-sheet.css';

interface Props {
  readonly children: ReactNode;
  /** The system's dialog was closed, whether or not it was printed. */
  readonly onPrinted: () => void;
}

/**
 * What goes on paper, there only while the system asks where to print it. The window prints it itself:
 * nothing is written beforehand, and nothing of it stays.
 */
export function PrintSheet({ children, onPrinted }: Props): ReactNode {
  const latest = useRef(onPrinted);
  useEffect(() => {
    latest.current = onPrinted;
  });
  useEffect(() => {
    const done = (): void => latest.current();
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, []);
  return createPortal(<div className="print-sheet">{children}</div>, document.body);
}
