import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { LockReason } from '../../../shared/bridge';
import { Icon, type IconName } from '../../components/icon';
import { LockNotice } from './lock-notice';
import { vaultName } from './vault-name';

interface Props {
  readonly lastVault: string | null;
  readonly lockReason: LockReason;
  readonly onOpenLast: (folder: string) => void;
  readonly onChoose: () => void;
  readonly onCreate: () => void;
  readonly onVerify: () => void;
  readonly onSample: () => void;
}

/** The first screen: at most five things to do, the likeliest first. */
export function StartList(props: Props): ReactNode {
  const { lastVault, lockReason } = props;
  return (
    <main className="stack-wide">
      <div>
        <h1 className="welcome-name">Amparo</h1>
        <p className="muted">
          Inquiry files for independent human rights institutions. Everything stays on this
          computer, encrypted.
        </p>
      </div>
      <LockNotice reason={lockReason} />
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
