import { useState, type ReactNode } from 'react';
import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type {
  Candidate,
  CandidateContent,
  PreviewResult,
} from '../../../shared/domain/instruments/candidate';
import { Button } from '../../components/button';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { AnswerControl } from '../assessments/answer-control';
import { subjectNames } from '../assessments/subject-words';
import '../assessments/checklist.css';
import { sampleQuestion } from './preview-question';

type Answers = Readonly<Record<string, AnswerValue>>;

interface Props {
  readonly candidate: Candidate;
  readonly content: CandidateContent;
  readonly onBack: () => void;
}

/** The checklist of a file with sample answers, and what they give. Nothing is stored. */
export function InstrumentPreview({ candidate, content, onBack }: Props): ReactNode {
  const [answers, setAnswers] = useState<Answers>({});
  const { yaml } = candidate;
  const results = useQuery('instrument.preview', { yaml, answers: { ...answers } }, 'keep');
  const without = (id: string): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id));
  return (
    <div className="stack-wide">
      <div className="row">
        <Button icon="arrow-start" onPress={onBack}>
          Back
        </Button>
        <p className="muted grow">
          Sample answers; nothing is stored. The effects are those for a State that every instrument
          binds, with every mapping confirmed.
        </p>
      </div>
      <div className="instrument-preview">
        <ol className="preview-questions" aria-label="Questions">
          {content.questions.map((question) => (
            <li key={question.id} className="preview-question">
              <p>
                {question.text} <span className="muted">{question.id}</span>
              </p>
              <p className="muted small">{question.help}</p>
              <AnswerControl
                question={sampleQuestion(question, answers[question.id])}
                readOnly={false}
                onValue={(value) => setAnswers({ ...answers, [question.id]: value })}
              />
              {question.id in answers ? (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => setAnswers(without(question.id))}
                >
                  Leave open
                </button>
              ) : null}
            </li>
          ))}
        </ol>
        <section className="preview-results" aria-label="Results" aria-live="polite">
          <QueryView query={results}>
            {(list) => list.map((result) => <Result key={result.standardId} result={result} />)}
          </QueryView>
        </section>
      </div>
    </div>
  );
}

function Result({ result }: { readonly result: PreviewResult }): ReactNode {
  const { standardId, title, label, effect, effectInWords, qualifiers, hedge } = result;
  const { because, open, subjects } = result;
  const measuredOn = subjects.map((kind) => subjectNames[kind]);
  return (
    <article className="preview-result">
      <h4>
        {title} <span className="muted">{standardId}</span>
      </h4>
      <p className="muted small">Measured on: {measuredOn.join(', ')}</p>
      <p>
        <strong>{label}</strong>
        {qualifiers.length === 0 ? '' : ` · ${qualifiers.join(', ')}`}
      </p>
      {effect === '-' ? null : <p className="muted">{effectInWords}</p>}
      {hedge === null ? null : <p>{hedge}</p>}
      <Reasons heading="Because" lines={because} />
      <Reasons heading="Can still change by" lines={open} />
    </article>
  );
}

function Reasons({
  heading,
  lines,
}: {
  readonly heading: string;
  readonly lines: readonly string[];
}): ReactNode {
  if (lines.length === 0) return null;
  return (
    <>
      <p className="muted small">{heading}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
