import { useState, type ReactNode } from 'react';
import type { Settings } from '../../../shared/api/settings';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Form } from '../../components/form';
import { FormActions } from '../../components/form-actions';
import { ErrorNotice, Notice } from '../../components/notice';
import { Facts, Panel } from '../../components/panel';
import { TextField } from '../../components/text-field';
import { showToast } from '../../components/toast';
import { shell } from '../../lib/bridge';
import { formatDay } from '../../lib/dates';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';

interface Props {
  readonly settings: Settings;
}

/** The certificate with which this officer signs: from the institution's root, or brought along. */
export function SigningPanel({ settings }: Props): ReactNode {
  const { signingCertificate: certificate, rootKey } = settings;
  const isCommissioner = useHasRole('commissioner');
  const isWaiting = isCommissioner && !rootKey.isHeldByMe && !rootKey.isLost;
  const mayRenew = isCommissioner && rootKey.isHeldByMe && certificate !== null;
  const renewOwn = useCommand('certificate.renewOwn');
  const renew = async (): Promise<void> => {
    const result = await renewOwn.run({});
    if (result.ok)
      showToast({ text: 'You have a new key and certificate. What you signed stays.' });
  };
  const [keyFile, setKeyFile] = useState<string | null>(null);
  const choose = async (): Promise<void> => setKeyFile(await shell.choose('pkcs12'));
  return (
    <Panel
      title="Your signing certificate"
      note="With it you sign reports as a commissioner. The institution’s root issues one when you sign your first report; you can bring your own instead."
      actions={
        <div className="row">
          {mayRenew ? (
            <Button icon="history" onPress={() => void renew()} isPending={renewOwn.busy}>
              Renew it
            </Button>
          ) : null}
          <Button icon="upload" onPress={() => void choose()}>
            Import a key file
          </Button>
        </div>
      }
    >
      {certificate === null ? (
        <p className="muted">None yet.</p>
      ) : (
        <Facts
          items={[
            { term: 'Issued to', value: certificate.subject },
            { term: 'Issued by', value: certificate.issuer },
            { term: 'Valid until', value: formatDay(certificate.validTo.slice(0, 10)) },
          ]}
        />
      )}
      {renewOwn.failure === undefined ? null : <ErrorNotice failure={renewOwn.failure} />}
      {isWaiting ? (
        <Notice tone="info" title="No certificate can be issued to you yet">
          A commissioner who holds the key of the root certificate seals it for you under Officers.
          It takes effect when you next open the vault.
        </Notice>
      ) : null}
      <Dialog
        title="Import a key file"
        isOpen={keyFile !== null}
        onClose={() => setKeyFile(null)}
        size="small"
      >
        {keyFile === null ? null : <ImportForm path={keyFile} onDone={() => setKeyFile(null)} />}
      </Dialog>
    </Panel>
  );
}

interface ImportProps {
  readonly path: string;
  readonly onDone: () => void;
}

function ImportForm({ path, onDone }: ImportProps): ReactNode {
  const [password, setPassword] = useState('');
  const importKey = useCommand('certificate.importPkcs12');
  const submit = async (): Promise<void> => {
    if (importKey.busy) return;
    const result = await importKey.run({ path, password });
    if (!result.ok) return;
    showToast({ text: 'You now sign with the imported certificate.' });
    onDone();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <p>
        The key is stored in the vault, readable only with your passphrase. It takes the place of
        your present signing certificate; earlier signatures stay valid.
      </p>
      <TextField
        label="Password of the key file"
        type="password"
        value={password}
        onChange={setPassword}
        autoFocus
      />
      {importKey.failure === undefined ? null : <ErrorNotice failure={importKey.failure} />}
      <FormActions>
        <Button onPress={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={importKey.busy}>
          Import
        </Button>
      </FormActions>
    </Form>
  );
}
