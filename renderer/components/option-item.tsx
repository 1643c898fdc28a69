import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import { Icon } from './icon';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly description?: string;
}

/** One line of a list to choose from; the chosen one carries a tick. */
export function OptionItem({ option }: { readonly option: Option<string> }): ReactNode {
  return (
    <ListBoxItem id={option.value} textValue={option.label} className="list-option">
      {({ isSelected }) => (
        <>
          <span className="list-option-text">
            <Text slot="label">{option.label}</Text>
            {option.description === undefined ? null : (
              <Text slot="description" className="list-option-description">
                {option.description}
              </Text>
            )}
          </span>
          {isSelected ? <Icon name="check" size={16} /> : null}
        </>
      )}
    </ListBoxItem>
  );
}
