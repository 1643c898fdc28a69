import { ToggleButton } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: () => void;
  /** The key that does the same, shown on the button. */
  readonly hotkey?: string;
}

/** One possible answer. Pressing it again states it again: an answer is taken back by undo. */
export function ChoiceButton({ label, isChosen, isDisabled, onChoose, hotkey }: Props) {
  return (
    <ToggleButton
      className="choice-button"
      isSelected={isChosen}
      isDisabled={isDisabled}
      onChange={onChoose}
    >
      {hotkey === undefined ? null : (
        <kbd className="key" aria-hidden>
          {hotkey}
        </kbd>
      )}
      <span>{label}</span>
    </ToggleButton>
  );
}
