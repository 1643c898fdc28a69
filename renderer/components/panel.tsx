import { useId, type ReactNode } from 'react';
import './panel.css';

interface Props {
  readonly title?: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Panel({ title, note, actions, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className="panel" {...(title === undefined ? {} : { 'aria-labelledby': id })}>
      {title === undefined ? null : (
        <header className="panel-head">
          <div className="grow">
            <h2 id={id}>{title}</h2>
            {note === undefined ? null : <p className="muted prose">{note}</p>}
          </div>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}

interface FactsProps {
  readonly items: readonly { readonly term: string; readonly value: ReactNode }[];
}

/** Terms and their values in two columns. */
export function Facts({ items }: FactsProps): ReactNode {
  return (
    <dl className="facts">
      {items.map(({ term, value }) => (
        <div key={term} className="facts-line">
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
