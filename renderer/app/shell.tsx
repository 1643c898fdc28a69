import { useEffect, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button } from '../components/button';
import { usePalette } from '../components/command-palette';
import { Icon } from '../components/icon';
import { KeyHint } from '../components/key-hint';
import { Notice } from '../components/notice';
import { HelpDialog } from '../features/help/help-dialog';
import { shell } from '../lib/bridge';
import { goBack } from '../lib/router';
import { useSession } from '../lib/session';
import { useShortcut } from '../lib/shortcuts';
import { CurrentPlace } from './current-place';
import { Palette } from './palette';
import { SideNav } from './side-nav';
import './shell.css';

const lock = (): void => void shell.lock();

/** The window once a vault is open: places at the left, search and lock above, one job in the middle. */
export function Shell(): ReactNode {
  const { institution } = useSession();
  const palette = usePalette();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = (): void => setHelpOpen(true);
  useShortcut('Ctrl+K', palette.open);
  useShortcut('Ctrl+L', lock);
  useShortcut('Alt+ArrowLeft', goBack);
  useShortcut('F1', openHelp);

  return (
    <div className="shell">
      <header className="top-bar">
        <span className="top-bar-name">Amparo</span>
        <span className="top-bar-institution">{institution}</span>
        <AriaButton className="top-bar-search" onPress={palette.open}>
          <Icon name="search" size={16} />
          <span className="grow">Search or command</span>
          <KeyHint keys="Ctrl K" />
        </AriaButton>
        <Button variant="quiet" icon="lock" onPress={lock}>
          Lock <KeyHint keys="Ctrl L" />
        </Button>
      </header>
      <SideNav />
      <main className="place">
        <LockSoon />
        <CurrentPlace />
      </main>
      <Palette palette={palette} onHelp={openHelp} />
      <HelpDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

/** Says that the vault is about to lock for want of use; any key or movement of the pointer stops it. */
function LockSoon(): ReactNode {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => shell.onLockSoon(setSeconds), []);
  useEffect(() => {
    if (seconds === 0) return undefined;
    const stay = (): void => setSeconds(0);
    window.addEventListener('keydown', stay);
    window.addEventListener('pointermove', stay);
    return () => {
      window.removeEventListener('keydown', stay);
      window.removeEventListener('pointermove', stay);
    };
  }, [seconds]);
  if (seconds === 0) return null;
  return (
    <div className="lock-soon">
      <Notice tone="warning" title={`The vault locks in ${seconds} seconds`}>
        Nobody has used Amparo for a while. Press any key to stay. What you entered is saved.
      </Notice>
    </div>
  );
}
