import type { ReactNode } from 'react';
import type { Explanation } from '../../../shared/domain/assessments/assessment';
import { shownOutcome } from '../../../shared/domain/assessments/dispute';
import { qualifierInWords } from '../../../shared/law';
import { outcomeLook, resultWords } from './result-logic';
import { Deciding, Open, type OnQuestion } from './why-lists';

interface Props {
  readonly explanation: Explanation;
  /** The officer's own view, and the way to one. */
  readonly officerView: ReactNode;
  /** How the standard is tested, one step away. */
  readonly howTested: ReactNode;
  readonly onQuestion: OnQuestion;
  readonly onClose: () => void;
}

/** Why one result stands: the deciding answers, the law behind it, what would change it. */
export function WhyPanel({ explanation, officerView, howTested, onQuestion, onClose }: Props) {
  const { result, deciding, open, sources, reference } = explanation;
  const outcome = shownOutcome(result);
  const look = outcomeLook[outcome];
  const words = resultWords[outcome];
  return (
    <section className="why" aria-labelledby="why-title" data-pane tabIndex={-1}>
      <header className="why-head" data-pane-start>
        <h2 id="why-title">Why: {result.title}</h2>
        <button type="button" className="link-button" onClick={onClose}>
          Close
        </button>
      </header>
      <div className="why-scroll">
        <p className="why-outcome" data-tone={look.tone}>
          <span className="sign" aria-hidden>
            {look.sign}
          </span>{' '}
          <strong>{words}</strong> · {result.effectInWords}
          {result.absolute ? ' · Absolute rule, no exception' : ''}
        </p>
        {result.outcome === 'BREACH INDICATED' && result.label !== words ? (
          <p>To be called: {result.label}.</p>
        ) : null}
        {result.qualifiers.map((qualifier) => (
          <p key={qualifier} className="why-qualifier">
            {sentence(qualifierInWords(qualifier))}
          </p>
        ))}
        {result.hedge === null ? null : <p className="why-hedge">{result.hedge}</p>}
        {officerView}
        <Deciding facts={deciding} onQuestion={onQuestion} />
        <Open questions={open} onQuestion={onQuestion} />
        <h3>Sources</h3>
        <ul className="why-sources">
          {sources.map(({ label, effect }) => (
            <li key={label}>
              {label} <span className="muted">{effect}</span>
            </li>
          ))}
          <li className="muted">OHCHR Fact Sheet No. 36, {reference}</li>
        </ul>
        {howTested}
      </div>
    </section>
  );
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1) + '.';
