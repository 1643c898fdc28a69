import { useEffect, useState, type ReactNode } from 'react';
import { Dialog } from '../../components/dialog';
import { KeyHint } from '../../components/key-hint';
import { shell } from '../../lib/bridge';
import './help.css';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const groups = [
  {
    title: 'Anywhere',
    keys: [
      ['Ctrl K', 'Search or command'],
      ['Ctrl L', 'Lock the vault'],
      ['Alt ←', 'Back to the place before'],
      ['Ctrl +', 'Larger, up to 200 per cent'],
      ['Ctrl -', 'Smaller'],
      ['F1', 'This help'],
    ],
  },
  {
    title: 'In lists',
    keys: [
      ['/', 'Search in the list'],
      ['N', 'New inquiry'],
      ['↑ ↓', 'Move'],
      ['Enter', 'Open'],
    ],
  },
  {
    title: 'In a checklist',
    keys: [
      ['Y', 'Yes'],
      ['N', 'No'],
      ['U', 'Unknown'],
      ['R', 'Access refused'],
    ],
  },
] as const;

/** The keys that do something, and which Amparo this is. */
export function HelpDialog({ isOpen, onClose }: Props): ReactNode {
  return (
    <Dialog title="Keys and help" isOpen={isOpen} onClose={onClose}>
      {groups.map((group) => (
        <section key={group.title} className="stack">
          <h3>{group.title}</h3>
          <dl className="help-keys">
            {group.keys.map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  <span className="visually-hidden">{keys}</span>
                  <KeyHint keys={keys} />
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Version />
    </Dialog>
  );
}

function Version(): ReactNode {
  const [version, setVersion] = useState('');
  useEffect(() => {
    shell.state().then(
      (state) => setVersion(state.version),
      () => undefined,
    );
  }, []);
  return <p className="muted small">Amparo {version}. It never connects to a network.</p>;
}
