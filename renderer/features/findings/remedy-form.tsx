import type { ReactNode } from 'react';
import {
  noRemedy,
  remedyTitles,
  withRemedy,
  type RemedyChoice,
} from '../../../shared/domain/remedies/remedy';
import type { RemedyFormView, RemedyOption } from '../../../shared/domain/remedies/remedy-view';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/checkbox';
import { RadioGroup } from '../../components/radio-group';
import { Measures } from './remedy-measures';
import {
  formInWords,
  openSuggestions,
  standingOf,
  standingWords,
  withSuggestions,
} from './remedy-logic';

interface Props {
  readonly view: RemedyFormView;
  readonly choices: readonly RemedyChoice[];
  readonly isReadOnly: boolean;
  readonly onChange: (choices: RemedyChoice[]) => void;
  /** What else has to be asked about this form. */
  readonly children?: ReactNode;
}

/** One form of reparation: each of its choices recommended, there already, or neither. */
export function RemedyFormFields({ view, choices, isReadOnly, onChange, children }: Props) {
  const { form, options } = view;
  const suggestions = openSuggestions(view, choices);
  const isNone = standingOf(choices, form, noRemedy) !== null;
  return (
    <details className="remedy-form">
      <summary>
        <strong>{remedyTitles[form]}</strong>{' '}
        <span className="muted">{formInWords(view, choices)}</span>
      </summary>
      <div className="remedy-body">
        {options
          .filter(({ value }) => value !== noRemedy)
          .map((option) => (
            <RemedyRow
              key={option.value}
              view={view}
              option={option}
              choices={choices}
              isReadOnly={isReadOnly}
              onChange={onChange}
            />
          ))}
        <Checkbox
          isSelected={isNone}
          isDisabled={isReadOnly}
          onChange={(isChosen) =>
            onChange(withRemedy(choices, { form, value: noRemedy }, isChosen ? 'due' : null))
          }
        >
          Considered; none is due
        </Checkbox>
        {suggestions.length === 0 || isReadOnly ? null : (
          <div className="row">
            <span className="muted">The checklists say: {said(view, suggestions)}.</span>
            <Button size="small" onPress={() => onChange(withSuggestions(choices, suggestions))}>
              Take this over
            </Button>
          </div>
        )}
        {children}
        <Measures measures={view} />
      </div>
    </details>
  );
}

function said({ options }: RemedyFormView, suggestions: readonly RemedyChoice[]): string {
  const labelOf = (value: string) =>
    options.find((option) => option.value === value)?.label.toLowerCase() ?? value;
  return suggestions
    .map(({ value, standing }) =>
      value === noRemedy ? 'none due' : `${labelOf(value)} ${standing}`,
    )
    .join(', ');
}

interface RowProps extends Omit<Props, 'children'> {
  readonly option: RemedyOption;
}

function RemedyRow({ view, option, choices, isReadOnly, onChange }: RowProps) {
  const { form } = view;
  const words = standingWords(form);
  return (
    <div className="remedy-row">
      <span aria-hidden>{option.label}</span>
      <RadioGroup
        label={`${remedyTitles[form]}: ${option.label}`}
        isLabelHidden
        orientation="horizontal"
        options={[
          { value: 'open', label: 'Not chosen' },
          { value: 'due', label: words.due },
          { value: 'obtained', label: words.obtained },
        ]}
        value={standingOf(choices, form, option.value) ?? 'open'}
        isDisabled={isReadOnly}
        onChange={(chosen) =>
          onChange(
            withRemedy(choices, { form, value: option.value }, chosen === 'open' ? null : chosen),
          )
        }
      />
    </div>
  );
}
