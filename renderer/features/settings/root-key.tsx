import { useState, type ReactNode } from 'react';
import type { Settings } from '../../../shared/api/settings';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/dialog';
import { ErrorNotice, Notice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';

interface Props {
  readonly rootKey: Settings['rootKey'];
}

/** Who can open the private key of the root, and what to do where recovery would not bring it back. */
export function RootKey({ rootKey }: Props): ReactNode {
  if (rootKey.isLost) return <LostKey />;
  if (!rootKey.isInRecovery) return <KeyOutsideRecovery isHeldByMe={rootKey.isHeldByMe} />;
  return (
    <span>
      Sealed for the commissioners marked under Officers, and for enough recovery shares together.
    </span>
  );
}

function KeyOutsideRecovery({ isHeldByMe }: { readonly isHeldByMe: boolean }): ReactNode {
  const add = useCommand('certificate.addRootToRecovery');
  const seal = async (): Promise<void> => {
    const result = await add.run({});
    if (result.ok) showToast({ text: 'The recovery shares now bring the key back.' });
  };
  return (
    <div className="stack">
      <Notice
        tone="warning"
        title="Recovery shares do not bring it back"
        actions={
          isHeldByMe ? (
            <Button size="small" icon="key" onPress={() => void seal()} isPending={add.busy}>
              Seal it for the recovery shares
            </Button>
          ) : undefined
        }
      >
        {isHeldByMe
          ? 'If the commissioners lose their passphrases, the institution needs a new root certificate.'
          : 'A commissioner who holds the key can seal it for the shares here.'}
      </Notice>
      {add.failure === undefined ? null : <ErrorNotice failure={add.failure} />}
    </div>
  );
}

function LostKey(): ReactNode {
  const isCommissioner = useHasRole('commissioner');
  const [isAsking, setAsking] = useState(false);
  const renew = useCommand('certificate.renewRoot');
  const make = async (): Promise<void> => {
    setAsking(false);
    const result = await renew.run({});
    if (result.ok) showToast({ text: 'The institution has a new root certificate.' });
  };
  return (
    <div className="stack">
      <Notice
        tone="warning"
        title="Nobody can open it any more"
        actions={
          isCommissioner ? (
            <Button size="small" onPress={() => setAsking(true)} isPending={renew.busy}>
              Make a new root certificate
            </Button>
          ) : undefined
        }
      >
        No signing certificate can be issued. Certificates issued before stay valid until they end.
        {isCommissioner ? null : ' A commissioner can make a new root certificate here.'}
      </Notice>
      {renew.failure === undefined ? null : <ErrorNotice failure={renew.failure} />}
      <ConfirmDialog
        title="Make a new root certificate?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void make()}
        confirmLabel="Make a new one"
        tone="danger"
      >
        <p>
          Every authority has to be sent the new certificate, and its fingerprint by another way.
          Reports signed before stay signed under the old one: keep it.
        </p>
      </ConfirmDialog>
    </div>
  );
}
