import type { RemedyMeasure, RemedyMeasures } from '../../../shared/domain/remedies/remedy-view';

/** The standards and, marked as drafts, the draft principles, each with its present result. */
export function Measures({ measures }: { readonly measures: RemedyMeasures }) {
  return (
    <>
      <MeasureList title="Standards" measures={measures.standards} />
      <MeasureList
        title="Yardstick only: draft principles, proposed and not binding"
        measures={measures.draftPrinciples}
      />
    </>
  );
}

/** Whether the person can reach any remedy: measured for all five forms at once. */
export function RemedyAccess({ access }: { readonly access: RemedyMeasures }) {
  if (access.standards.length + access.draftPrinciples.length === 0) return null;
  return (
    <details className="remedy-form">
      <summary>
        <strong>The way to a remedy</strong>{' '}
        <span className="muted">what measures all five forms</span>
      </summary>
      <div className="remedy-body">
        <Measures measures={access} />
      </div>
    </details>
  );
}

interface ListProps {
  readonly title: string;
  readonly measures: readonly RemedyMeasure[];
}

function MeasureList({ title, measures }: ListProps) {
  if (measures.length === 0) return null;
  return (
    <div className="remedy-measures">
      <p className="muted">{title}</p>
      <ul>
        {measures.map(({ standardId, title: name, label }) => (
          <li key={standardId}>
            {name}{' '}
            <span className="muted">
              ({standardId}): {label}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
