import { useState, type ReactNode } from 'react';
import type { LockReason } from '../../../shared/bridge';
import type { Session } from '../../../shared/domain/vault/officers';
import { Button } from '../../components/button';
import { QueryView } from '../../components/query-view';
import { useQuery } from '../../lib/use-query';
import { BackButton } from './back-button';
import { LockNotice } from './lock-notice';
import { RecoverForm } from './recover-form';
import { UnlockForm } from './unlock-form';
import { vaultName } from './vault-name';

interface Props {
  readonly folder: string;
  readonly lockReason: LockReason;
  readonly onEnter: (session: Session) => void;
  readonly onLeave: () => void;
  readonly onChooseOther: () => void;
}

/** One vault, before it is open: by passphrase, or by shares when the passphrase is lost. */
export function OpenVault(props: Props): ReactNode {
  const { folder, lockReason, onEnter, onLeave, onChooseOther } = props;
  const [isRecovering, setRecovering] = useState(false);
  const info = useQuery('vault.inspect', { folder });
  return (
    <main className="stack-wide">
      <BackButton onPress={isRecovering ? () => setRecovering(false) : onLeave} />
      <div>
        <h1>{isRecovering ? 'Recover with shares' : `Open ${vaultName(folder)}`}</h1>
        <bdi className="muted small">{folder}</bdi>
      </div>
      {isRecovering ? null : <LockNotice reason={lockReason} />}
      <QueryView query={info}>
        {(value) =>
          isRecovering ? (
            <RecoverForm folder={folder} info={value} onEnter={onEnter} />
          ) : (
            <UnlockForm
              folder={folder}
              info={value}
              onEnter={onEnter}
              onRecover={() => setRecovering(true)}
            />
          )
        }
      </QueryView>
      {info.failure === undefined ? null : (
        <div>
          <Button icon="folder" onPress={onChooseOther}>
            Choose another folder
          </Button>
        </div>
      )}
    </main>
  );
}
