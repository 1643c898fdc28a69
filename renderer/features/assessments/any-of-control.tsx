import { ToggleButton } from 'react-aria-components';
import { Checkbox } from '../../components/checkbox';
import type { AnswerControlProps } from './answer-control';
import {
  canBeComplete,
  readChoices,
  withChoice,
  withCompleteness,
  writeChoices,
  type ChoiceStates,
  type Tri,
} from './answer-logic';

/** Several may apply. Each choice is yes, no or open; closing the list makes the open ones no. */
export function AnyOfControl({ question, readOnly, onValue }: AnswerControlProps) {
  const current = readChoices(
    question.choices.map(({ value }) => value),
    question.answer?.value ?? null,
  );
  const save = (next: ChoiceStates) => onValue(writeChoices(next));
  return (
    <div className="any-of">
      <p className="help">Several may apply. What you leave open counts as unknown.</p>
      <ul className="any-of-list">
        {question.choices.map((choice, index) => (
          <AnyOfRow
            key={choice.value}
            label={choice.label}
            hotkey={index < 9 ? String(index + 1) : ''}
            state={current.states.get(choice.value) ?? 'open'}
            readOnly={readOnly}
            onState={(state) => save(withChoice(current, choice.value, state))}
          />
        ))}
      </ul>
      <Checkbox
        isSelected={current.complete}
        isDisabled={readOnly || (!current.complete && !canBeComplete(current))}
        onChange={(complete) => save(withCompleteness(current, complete))}
      >
        The list is complete: nothing else applies
      </Checkbox>
    </div>
  );
}

interface RowProps {
  readonly label: string;
  readonly hotkey: string;
  readonly state: Tri;
  readonly readOnly: boolean;
  readonly onState: (state: Tri) => void;
}

function AnyOfRow({ label, hotkey, state, readOnly, onState }: RowProps) {
  return (
    <li className="any-of-row">
      <ToggleButton
        className="choice-button any-of-yes"
        isSelected={state === 'yes'}
        isDisabled={readOnly}
        onChange={(isYes) => onState(isYes ? 'yes' : 'open')}
      >
        {hotkey === '' ? null : (
          <kbd className="key" aria-hidden>
            {hotkey}
          </kbd>
        )}
        <span>{label}</span>
      </ToggleButton>
      <ToggleButton
        className="choice-button any-of-no"
        aria-label={`${label}: no`}
        isSelected={state === 'no'}
        isDisabled={readOnly}
        onChange={(isNo) => onState(isNo ? 'no' : 'open')}
      >
        No
      </ToggleButton>
    </li>
  );
}
