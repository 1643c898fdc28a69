import type { DecidingFact, OpenQuestion } from '../../../shared/domain/assessments/assessment';
import { sourceInWords } from '../../../shared/domain/assessments/source-words';

export type OnQuestion = (question: OpenQuestion | { readonly questionId: string }) => void;

interface DecidingProps {
  readonly facts: readonly DecidingFact[];
  readonly onQuestion: OnQuestion;
}

/** The answers that alone give the result. */
export function Deciding({ facts, onQuestion }: DecidingProps) {
  return (
    <>
      <h3>What decides it</h3>
      {facts.length === 0 ? (
        <p>No answer of yours decides it yet.</p>
      ) : (
        <ul className="why-facts">
          {facts.map(({ questionId, text, answerInWords, reason, provenance, sourceDate }) => {
            const source = sourceInWords(provenance, sourceDate);
            const because = [source, reason].filter((part) => part !== '').join(', ');
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
  readonly onQuestion: OnQuestion;
}

/** The open questions that can still change the result, first those that would alone. */
export function Open({ questions, onQuestion }: OpenProps) {
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
