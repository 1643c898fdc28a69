import { useEffect, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { LockReason } from '../../../shared/bridge';
import { Icon, type IconName } from '../../components/icon';
import { Notice } from '../../components/notice';
import { shell } from '../../lib/bridge';
import { vaultName } from './vault-name';

interface Props {
  /** Undefined while it is being asked for. */
  readonly lastVault: string | null | undefined;
  readonly onOpenLast: (folder: string) => void;
  readonly onChoose: () => void;
  readonly onCreate: () => void;
  readonly onVerify: () => void;
  readonly onSample: () => void;
}

const reasons: Readonly<Record<LockReason, string | null>> = {
  start: null,
  'by-hand': 'The vault is locked. Your work is saved.',
  idle: 'The vault locked itself because nobody used it for a while. Your work is saved.',
  suspend: 'The vault locked itself because the computer went to sleep. Your work is saved.',
  'screen-locked': 'The vault locked itself together with the screen. Your work is saved.',
  'core-ended':
    'The part of Amparo that holds the vault ended unexpectedly. What was shown as saved is saved.',
  'window-ended': 'The window ended unexpectedly. What was shown as saved is saved.',
};

/** The first screen: at most five things to do, the likeliest first. */
export function StartList(props: Props): ReactNode {
  const { lastVault } = props;
  const reason = useLockReason();
  if (lastVault === undefined) return null;
  return (
    <main className="stack-wide">
      <div>
        <h1 className="welcome-name">Amparo</h1>
        <p className="muted">
          Inquiry files for independent human rights institutions. Everything stays on this
          computer, encrypted.
        </p>
      </div>
      {reason === null ? null : <Notice tone="info">{reason}</Notice>}
      <div className="start-list">
        {lastVault === null ? null : (
          <StartItem
            icon="unlock"
            title={`Open ${vaultName(lastVault)}`}
            text={lastVault}
            onPress={() => props.onOpenLast(lastVault)}
            isFirst
          />
        )}
        <StartItem
          icon="folder"
          title={lastVault === null ? 'Open a vault' : 'Open another vault'}
          text="Choose a folder whose name ends in .amparo."
          onPress={props.onChoose}
        />
        <StartItem
          icon="plus"
          title="Create a vault"
          text="For a new institution or a separate set of files. Takes about five minutes."
          onPress={props.onCreate}
          isFirst={lastVault === null}
        />
        <StartItem
          icon="verify"
          title="Verify a report"
          text="Check a signed PDF. Needs no vault and no passphrase."
          onPress={props.onVerify}
        />
        <StartItem
          icon="eye"
          title="Explore the sample"
          text="A published case, in a vault of its own that can be thrown away."
          onPress={props.onSample}
        />
      </div>
    </main>
  );
}

interface ItemProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly onPress: () => void;
  readonly isFirst?: boolean;
}

function StartItem({ icon, title, text, onPress, isFirst = false }: ItemProps): ReactNode {
  return (
    <Button className="start-item" onPress={onPress} autoFocus={isFirst}>
      <Icon name={icon} size={22} />
      <span className="grow">
        <span className="start-item-title">{title}</span>
        <span className="start-item-text">{text}</span>
      </span>
      <Icon name="chevron-end" />
    </Button>
  );
}

function useLockReason(): string | null {
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => {
    shell.state().then(
      (state) => setReason(reasons[state.lockReason]),
      () => undefined,
    );
  }, []);
  return reason;
}
