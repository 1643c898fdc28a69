import type { AnswerValue } from '../../../shared/domain/assessments/answer';
import type { QuestionView } from '../../../shared/domain/assessments/assessment';
import { AnyOfControl } from './any-of-control';
import { ChoiceButton } from './choice-button';
import { WrittenAnswer } from './written-answer';

export interface AnswerControlProps {
  readonly question: QuestionView;
  readonly readOnly: boolean;
  readonly onValue: (value: AnswerValue) => void;
}

/** The means to answer that fits the type of the question. */
export function AnswerControl({ question, readOnly, onValue }: AnswerControlProps) {
  const value = question.answer?.value ?? null;
  switch (question.type) {
    case 'yes_no':
      return (
        <div className="choice-row">
          <ChoiceButton
            hotkey="Y"
            label="Yes"
            isChosen={value === 'yes'}
            isDisabled={readOnly}
            onChoose={() => onValue('yes')}
          />
          <ChoiceButton
            hotkey="N"
            label="No"
            isChosen={value === 'no'}
            isDisabled={readOnly}
            onChoose={() => onValue('no')}
          />
        </div>
      );
    case 'one_of':
      return (
        <div className="choice-grid">
          {question.choices.map((choice, index) => (
            <ChoiceButton
              key={choice.value}
              label={choice.label}
              isChosen={value === choice.value}
              isDisabled={readOnly}
              onChoose={() => onValue(choice.value)}
              {...(index < 9 ? { hotkey: String(index + 1) } : {})}
            />
          ))}
        </div>
      );
    case 'any_of':
      return <AnyOfControl question={question} readOnly={readOnly} onValue={onValue} />;
    case 'date':
    case 'number':
    case 'text':
      return <WrittenAnswer question={question} readOnly={readOnly} onValue={onValue} />;
  }
}
