import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Icon, type IconName } from './icon';
import './button.css';
import './list-box.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly description?: string;
  readonly isDisabled?: boolean;
}

interface Props {
  readonly label: string;
  readonly icon?: IconName;
  /** Shows the icon alone; the label is then spoken only. */
  readonly isIconOnly?: boolean;
  readonly variant?: 'secondary' | 'quiet';
  readonly items: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  readonly isDisabled?: boolean;
}

/** A button that opens a list of things to do. */
export function MenuButton({
  label,
  icon,
  isIconOnly = false,
  variant = 'secondary',
  items,
  onAction,
  isDisabled = false,
}: Props): ReactNode {
  return (
    <MenuTrigger>
      <Button
        aria-label={label}
        isDisabled={isDisabled}
        className={isIconOnly ? 'icon-button' : `button button-normal button-${variant}`}
      >
        {icon === undefined ? null : <Icon name={icon} />}
        {isIconOnly ? null : (
          <>
            <span>{label}</span>
            <Icon name="chevron-down" size={16} />
          </>
        )}
      </Button>
      <Popover className="popover" placement="bottom start" offset={4}>
        <Menu
          className="list-box"
          onAction={(key) => onAction(String(key))}
          disabledKeys={items.filter((item) => item.isDisabled === true).map((item) => item.id)}
        >
          {items.map((item) => (
            <MenuItem key={item.id} id={item.id} textValue={item.label} className="list-option">
              {item.icon === undefined ? null : <Icon name={item.icon} />}
              <span className="list-option-text">
                <Text slot="label">{item.label}</Text>
                {item.description === undefined ? null : (
                  <Text slot="description" className="list-option-description">
                    {item.description}
                  </Text>
                )}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
