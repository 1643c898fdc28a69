import type { LetterModel } from '../../../shared/domain/plan/letter';
import { shownSentence } from '../../../shared/domain/plan/letter-words';
import { formatDay } from '../../lib/dates';

/** The letter as it will be printed. */
export function LetterPage({ model }: { readonly model: LetterModel }) {
  return (
    <article className="pages" aria-label="The letter as it will be printed" lang="en">
      <section className="page letter-page">
        <p className="page-institution">{model.institution}</p>
        <p className="page-head">
          <span>Reference {model.reference}</span>
          <span>{formatDay(model.day)}</span>
        </p>
        <p className="letter-addressee">{model.addressee}</p>
        <h2>{model.subject}</h2>
        <p className="letter-text">{model.opening}</p>
        <ol>
          {model.points.map(({ text, isShown }, index) => (
            <li key={index}>
              <span className="letter-text">{text}</span>
              {isShown ? <span className="page-note letter-shown">{shownSentence}</span> : null}
            </li>
          ))}
        </ol>
        <h3>Period</h3>
        <p>{model.period}</p>
        <p>{model.burden}</p>
        {model.howToAnswer === '' ? null : (
          <>
            <h3>How to answer</h3>
            <p className="letter-text">{model.howToAnswer}</p>
          </>
        )}
        <p className="letter-text">{model.closing}</p>
        <p className="letter-text letter-signed">{model.signedBy}</p>
      </section>
    </article>
  );
}
