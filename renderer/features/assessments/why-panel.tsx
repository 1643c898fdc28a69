import type {
  DecidingFact,
  Explanation,
  OpenQuestion,
} from '../../../shared/domain/assessments/assessment';
import { Provenance } from '../../../shared/domain/assessments/answer';
import { outcomeWords } from '../../lib/words';
import { provenanceWords } from '../inquiry/words';
import { outcomeLook, qualifierInWords } from './result-logic';

interface Props {
  readonly explanation: Explanation;
  readonly onQuestion: (question: OpenQuestion | { readonly questionId: string }) => void;
  readonly onClose: () => void;
}

/** Why one result stands: the deciding answers, the law behind it, what would change it. */
export function WhyPanel({ explanation, onQuestion, onClose }: Props) {
  const { result, deciding, open, sources, reference } = explanation;
  const look = outcomeLook[result.outcome];
  return (
    <section className="why" aria-labelledby="why-title">
      <header className="why-head">
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
          <strong>{outcomeWords[result.outcome]}</strong> · {result.effectInWords}
          {result.absolute ? ' · Absolute rule, no exception' : ''}
        </p>
        {result.qualifiers.map((qualifier) => (
          <p key={qualifier} className="why-qualifier">
            {sentence(qualifierInWords(qualifier))}
          </p>
        ))}
        {result.hedge === null ? null : <p className="why-hedge">{result.hedge}</p>}
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
      </div>
    </section>
  );
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1) + '.';

function whoSays(provenance: string | null): string {
  const known = Provenance.safeParse(provenance);
  return known.success ? provenanceWords[known.data].toLowerCase() : '';
}

interface DecidingProps {
  readonly facts: readonly DecidingFact[];
  readonly onQuestion: Props['onQuestion'];
}

function Deciding({ facts, onQuestion }: DecidingProps) {
  return (
    <>
      <h3>What decides it</h3>
      {facts.length === 0 ? (
        <p>No answer of yours decides it yet.</p>
      ) : (
        <ul className="why-facts">
          {facts.map(({ questionId, text, answerInWords, reason, provenance }) => {
            const because = [whoSays(provenance), reason].filter((part) => part !== '').join(', ');
            return (
              <li key={questionId}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => onQuestion({ questionId })}
                >
                  {text}
                </button>{' '}
                You: <strong>{answerInWords}</strong>
                {because === '' ? '' : ` (${because})`}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

interface OpenProps {
  readonly questions: readonly OpenQuestion[];
  readonly onQuestion: Props['onQuestion'];
}

function Open({ questions, onQuestion }: OpenProps) {
  const alone = questions.filter(({ singleAnswerDecides }) => singleAnswerDecides);
  const together = questions.filter(({ singleAnswerDecides }) => !singleAnswerDecides);
  return (
    <>
      <h3>What would change it</h3>
      {questions.length === 0 ? <p>Nothing that you have left open.</p> : null}
      <OpenList title="One answer is enough" questions={alone} onQuestion={onQuestion} />
      <OpenList title="Together with others" questions={together} onQuestion={onQuestion} />
    </>
  );
}

function OpenList({ title, questions, onQuestion }: OpenProps & { readonly title: string }) {
  if (questions.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="why-open">
        {questions.map((question) => (
          <li key={question.questionId}>
            <button type="button" className="link-button" onClick={() => onQuestion(question)}>
              {question.text}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
