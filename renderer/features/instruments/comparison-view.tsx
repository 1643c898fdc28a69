import type { ReactNode } from 'react';
import type {
  AssessmentChanges,
  ItemChange,
  LawComparison,
} from '../../../shared/domain/instruments/comparison';
import type { ResultState } from '../../../shared/domain/assessments/result-change';
import { StateTag } from '../../components/state-tag';
import { counted } from '../inquiry/words';
import { itemHeadings, itemsBy, stateInWords } from './comparison-words';

/** What another version of the law would change: in assessments first, then in the law itself. */
export function ComparisonView({ comparison }: { readonly comparison: LawComparison }): ReactNode {
  const { files, items, assessments, affected, examined } = comparison;
  return (
    <div className="stack-wide">
      <p>
        {files
          .map(
            ({ code, before, after }) => `${code} ${before === null ? '' : `${before} → `}${after}`,
          )
          .join(', ')}
      </p>
      <section className="stack">
        <h3>Assessments</h3>
        <p>
          {affected === 0
            ? `Nothing would change in the ${counted(examined, 'assessment')} of this vault.`
            : `Something would change in ${affected} of ${counted(examined, 'assessment')}. Reports that were submitted or signed stay as they are.`}
        </p>
        {assessments.map((one) => (
          <OneAssessment key={one.assessmentId} assessment={one} />
        ))}
        {affected > assessments.length ? (
          <p className="muted">The first {assessments.length} are shown.</p>
        ) : null}
      </section>
      <section className="stack">
        <h3>Questions and standards</h3>
        {items.length === 0 ? <p>No question and no standard changes.</p> : null}
        {itemHeadings.map(({ key, heading }) => (
          <Items key={key} heading={heading} items={itemsBy(items, key)} />
        ))}
      </section>
    </div>
  );
}

function OneAssessment({ assessment }: { readonly assessment: AssessmentChanges }): ReactNode {
  const { reference, subject, changes, noLongerAsked, newQuestions } = assessment;
  return (
    <details className="change-group" open={changes.length > 0}>
      <summary>
        {reference} · {subject} <span className="muted">{counted(changes.length, 'result')}</span>
      </summary>
      <ul className="change-list">
        {changes.map(({ standardId, title, before, after }) => (
          <li key={standardId}>
            <p>
              {title} <span className="muted">{standardId}</span>
            </p>
            <p className="change-sides">
              <Side state={before} /> <span aria-label="becomes">→</span> <Side state={after} />
            </p>
          </li>
        ))}
        {noLongerAsked.map((text) => (
          <li key={text}>
            <StateTag tone="warning" icon="history">
              No longer asked
            </StateTag>{' '}
            {text} <span className="muted">The answer is kept.</span>
          </li>
        ))}
        {newQuestions === 0 ? null : <li>{counted(newQuestions, 'new question')} to answer</li>}
      </ul>
    </details>
  );
}

const Side = ({ state }: { readonly state: ResultState | null }): ReactNode => (
  <span>{stateInWords(state)}</span>
);

function Items({
  heading,
  items,
}: {
  readonly heading: string;
  readonly items: readonly ItemChange[];
}): ReactNode {
  if (items.length === 0) return null;
  return (
    <details className="change-group">
      <summary>
        {heading} <span className="muted">{items.length}</span>
      </summary>
      <ul className="change-list">
        {items.map(({ id, title, texts }) => (
          <li key={id}>
            <p>
              {title} <span className="muted">{id}</span>
            </p>
            {texts.map(({ part, before, after }) => (
              <p key={part} className="change-text">
                <span className="muted">{part}: </span>
                <del>{before === '' ? 'nothing' : before}</del>{' '}
                <ins>{after === '' ? 'nothing' : after}</ins>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
