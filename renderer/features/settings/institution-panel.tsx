import { useState, type ReactNode } from 'react';
import type { Settings } from '../../../shared/api/settings';
import { Button } from '../../components/button';
import { ErrorNotice, Notice } from '../../components/notice';
import { Facts, Panel } from '../../components/panel';
import { shell } from '../../lib/bridge';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { RootKey } from './root-key';
import { RootLetterDialog } from './root-letter-dialog';
import { RootTerm } from './root-term';

/** The institution and its root certificate, by which others recognise its reports. */
export function InstitutionPanel({ settings }: { readonly settings: Settings }): ReactNode {
  const [isWritten, setWritten] = useState(false);
  const [isLetterOpen, setLetterOpen] = useState(false);
  const isAdministrator = useHasRole('administrator');
  const isCommissioner = useHasRole('commissioner');
  const mayWrite = isAdministrator || isCommissioner;
  const exportRoot = useCommand('certificate.exportRoot');
  const write = async (): Promise<void> => {
    const path = await shell.choose('saveCertificate', 'institution-root.pem');
    if (path === null) return;
    const result = await exportRoot.run({ path });
    setWritten(result.ok);
  };
  return (
    <Panel title="Institution">
      <Facts
        items={[
          { term: 'Name', value: settings.institution },
          {
            term: 'Root certificate',
            value: (
              <div className="stack">
                {settings.rootFingerprint === '' ? (
                  <span>Made when the first commissioner opens the vault.</span>
                ) : (
                  <span className="mono">{settings.rootFingerprint}</span>
                )}
                <span className="muted small">
                  Send the certificate to every authority once, and this SHA-256 fingerprint by
                  another way: on letterhead, or by telephone.
                </span>
                {settings.rootFingerprint === '' ? null : (
                  <div className="row">
                    <Button
                      size="small"
                      icon="download"
                      onPress={() => void write()}
                      isPending={exportRoot.busy}
                    >
                      Save the root certificate
                    </Button>
                    {mayWrite ? (
                      <Button size="small" icon="print" onPress={() => setLetterOpen(true)}>
                        Letter with the fingerprint …
                      </Button>
                    ) : null}
                  </div>
                )}
              </div>
            ),
          },
          ...(settings.rootFingerprint === ''
            ? []
            : [
                { term: 'Root valid until', value: <RootTerm settings={settings} /> },
                { term: 'Key of the root', value: <RootKey rootKey={settings.rootKey} /> },
              ]),
        ]}
      />
      {isWritten ? (
        <Notice tone="success">
          The root certificate is written. It holds no secret and may be given to anyone.
        </Notice>
      ) : null}
      {exportRoot.failure === undefined ? null : <ErrorNotice failure={exportRoot.failure} />}
      {isLetterOpen ? <RootLetterDialog onClose={() => setLetterOpen(false)} /> : null}
    </Panel>
  );
}
