import { useState, type ReactNode } from 'react';
import type { Settings } from '../../../shared/api/settings';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/dialog';
import { ErrorNotice } from '../../components/notice';
import { showToast } from '../../components/toast';
import { formatDay } from '../../lib/dates';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';

/** How long the root certificate holds, and how it is given a longer term. */
export function RootTerm({ settings }: { readonly settings: Settings }): ReactNode {
  const isHolder = useHasRole('commissioner') && settings.rootKey.isHeldByMe;
  const [isAsking, setAsking] = useState(false);
  const extend = useCommand('certificate.extendRoot');
  const run = async (): Promise<void> => {
    setAsking(false);
    const result = await extend.run({});
    if (result.ok) showToast({ text: 'The root has a certificate for ten more years.' });
  };
  return (
    <div className="stack">
      <span>{formatDay(settings.rootValidTo)}</span>
      {isHolder ? (
        <div>
          <Button size="small" onPress={() => setAsking(true)} isPending={extend.busy}>
            Extend by a new certificate …
          </Button>
        </div>
      ) : null}
      {extend.failure === undefined ? null : <ErrorNotice failure={extend.failure} />}
      <ConfirmDialog
        title="Extend the root certificate?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void run()}
        confirmLabel="Make the new certificate"
      >
        <p>
          The key stays; a new certificate for it holds for ten years from today. Reports signed
          before and after can be checked with either certificate while it is valid, so readers have
          time to take in the new one.
        </p>
        <p>
          The new certificate has another fingerprint. Send it to every authority, and the
          fingerprint by another way.
        </p>
      </ConfirmDialog>
    </div>
  );
}
