import type { ReactNode } from 'react';
import './page-header.css';

interface Props {
  readonly title: ReactNode;
  /** What stands before the title in small: a reference number. */
  readonly kicker?: ReactNode;
  readonly state?: ReactNode;
  /** One line under the title: the next deadline, the next useful thing. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a place: where I am, its state, what is next, what can be done. */
export function PageHeader({ title, kicker, state, note, actions }: Props): ReactNode {
  return (
    <header className="page-header">
      <div className="grow">
        <div className="page-header-line">
          {kicker === undefined ? null : <span className="page-header-kicker">{kicker}</span>}
          <h1>{title}</h1>
          {state}
        </div>
        {note === undefined ? null : <div className="page-header-note">{note}</div>}
      </div>
      {actions === undefined ? null : <div className="row">{actions}</div>}
    </header>
  );
}
