import type { ReactNode, Ref } from 'react';
import type { Evidence } from '../../../shared/domain/evidence/evidence';
import type { AnswerInput } from '../../../shared/domain/assessments/answer';
import type { QuestionView } from '../../../shared/domain/assessments/assessment';
import { AnswerControl } from './answer-control';
import { AnswerParticulars } from './answer-particulars';
import { acceptedAnswer, answerOf, unknownAnswer } from './answer-logic';
import { onCardKey } from './card-keys';
import { ChoiceButton } from './choice-button';
import { Suggested } from './suggested';
import { useParticulars } from './use-particulars';

interface Props {
  readonly question: QuestionView;
  readonly evidence: readonly Evidence[];
  readonly cardRef: Ref<HTMLDivElement>;
  readonly readOnly: boolean;
  /** What stands between the answer and its particulars: contradictions, facts to take over. */
  readonly beside: ReactNode;
  readonly onAnswer: (answer: AnswerInput) => void;
  readonly onDirty: (dirty: boolean) => void;
}

/** The question in focus: what is asked, the answer, why, who says so, and what it decides. */
export function QuestionCard(props: Props) {
  const { question, evidence, cardRef, readOnly, onAnswer, onDirty } = props;
  const draft = useParticulars(question, onAnswer, onDirty);
  const { answer } = question;
  const isUnknown = answer !== null && answer.value === null;
  const unknownIs = (reason: string) => isUnknown && answer.unknownReason === reason;
  return (
    <div
      ref={cardRef}
      className="question-card"
      role="group"
      tabIndex={-1}
      aria-labelledby={`q-${question.id}`}
      onKeyDown={(event) => {
        if (!readOnly) onCardKey(event, question, draft.current, onAnswer);
      }}
    >
      <p className="question-card-text" id={`q-${question.id}`}>
        {question.text}
      </p>
      <div className="question-card-answer" role="group" aria-label="Answer" data-answers>
        <AnswerControl
          question={question}
          readOnly={readOnly}
          onValue={(value) => onAnswer(answerOf(value, draft.current()))}
        />
        <div className="unknown-row">
          <ChoiceButton
            hotkey="U"
            label="Unknown"
            isChosen={unknownIs('not_known')}
            isDisabled={readOnly}
            onChoose={() => onAnswer(unknownAnswer('not_known', draft.current()))}
          />
          <ChoiceButton
            hotkey="R"
            label="Access refused"
            isChosen={unknownIs('access_refused')}
            isDisabled={readOnly}
            onChoose={() => onAnswer(unknownAnswer('access_refused', draft.current()))}
          />
          <ChoiceButton
            label="Evidence conflicts"
            isChosen={unknownIs('conflict')}
            isDisabled={readOnly}
            onChoose={() => onAnswer(unknownAnswer('conflict', draft.current()))}
          />
        </div>
      </div>
      {readOnly ? null : (
        <Suggested
          question={question}
          onAccept={() => {
            const accepted = acceptedAnswer(question, draft.current());
            if (accepted !== null) onAnswer(accepted);
          }}
        />
      )}
      {props.beside}
      <UnknownMeaning question={question} />
      {question.help === '' ? null : <p className="help">{question.help}</p>}
      <AnswerParticulars
        question={question}
        evidence={evidence}
        draft={draft}
        readOnly={readOnly}
      />
      <Decides question={question} />
    </div>
  );
}

function UnknownMeaning({ question: { answer } }: { readonly question: QuestionView }) {
  if (answer?.value !== null) return null;
  if (answer.unknownReason === 'access_refused') {
    return (
      <p className="help">
        Recorded as a fact about the authority: it refused access. The answer counts as unknown.
      </p>
    );
  }
  if (answer.unknownReason === 'conflict') {
    return (
      <p className="help">
        Counts as unknown until the conflict is resolved. Say in the reason what speaks for each
        side.
      </p>
    );
  }
  return <p className="help">Counts as unknown; it is never read as a no.</p>;
}

function Decides({ question }: { readonly question: QuestionView }) {
  if (!question.matters) {
    return <p className="decides">With the answers so far, this question can change no result.</p>;
  }
  const [first, second, third, ...rest] = question.decides;
  const named = [first, second, third].filter((title) => title !== undefined);
  if (named.length === 0) return null;
  return (
    <details className="decides">
      <summary>
        Decides: {named.join(', ')}
        {rest.length > 0 ? ` and ${rest.length} more` : ''}
      </summary>
      <ul>
        {question.decides.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </details>
  );
}
