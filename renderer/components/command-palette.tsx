import { useState, type ReactNode } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import { Icon, type IconName } from './icon';
import { KeyHint } from './key-hint';
import './list-box.css';
import './command-palette.css';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly detail?: string;
  readonly keys?: string;
  readonly act: () => void;
}

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Told at each keystroke, to search what is found under `found`. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly found: readonly PaletteEntry[];
  readonly foundTitle: string;
  readonly commands: readonly PaletteEntry[];
}

const fits = (entry: PaletteEntry, text: string): boolean =>
  text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => entry.label.toLowerCase().includes(word));

/** One field for everything: find an inquiry, or do something. Arrow keys choose, Enter goes. */
export function CommandPalette(props: Props): ReactNode {
  const { isOpen, onClose, text, onText, found, foundTitle } = props;
  const commands = props.commands.filter((entry) => fits(entry, text.trim()));
  const all = [...found, ...commands];
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog palette">
        <Dialog aria-label="Search or command" className="dialog-inside">
          <Autocomplete inputValue={text} onInputChange={onText}>
            <SearchField aria-label="Search or command" autoFocus className="palette-search">
              <Icon name="search" />
              <Input className="palette-input" placeholder="Find an inquiry, or type a command" />
            </SearchField>
            <Menu
              className="list-box palette-list"
              aria-label="Results"
              renderEmptyState={() => <p className="palette-empty">Nothing found.</p>}
              onAction={(key) => {
                onClose();
                all.find((entry) => entry.id === key)?.act();
              }}
            >
              <PaletteSection title={foundTitle} entries={found} />
              <PaletteSection title="Commands" entries={commands} />
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteSection({
  title,
  entries,
}: {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}): ReactNode {
  if (entries.length === 0) return null;
  return (
    <MenuSection>
      <Header className="palette-title">{title}</Header>
      {entries.map((entry) => (
        <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className="list-option">
          <Icon name={entry.icon} />
          <span className="list-option-text">
            <Text slot="label">{entry.label}</Text>
          </span>
          {entry.detail === undefined ? null : (
            <Text slot="description" className="palette-detail">
              {entry.detail}
            </Text>
          )}
          {entry.keys === undefined ? null : <KeyHint keys={entry.keys} />}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

/** Whether the palette is open, and what is written in it; opening starts with an empty field. */
export function usePalette(): {
  readonly isOpen: boolean;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly open: () => void;
  readonly close: () => void;
} {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  return {
    isOpen,
    text,
    setText,
    open: () => {
      setText('');
      setOpen(true);
    },
    close: () => setOpen(false),
  };
}
