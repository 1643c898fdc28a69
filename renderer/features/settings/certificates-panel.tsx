import { useState, type ReactNode } from 'react';
import type { IssuedCertificate } from '../../../shared/domain/certificates/certificate';
import type { Settings } from '../../../shared/api/settings';
import { Button } from '../../components/button';
import { ErrorNotice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { QueryView } from '../../components/query-view';
import { StateTag } from '../../components/state-tag';
import { showToast } from '../../components/toast';
import { shell } from '../../lib/bridge';
import { formatDay } from '../../lib/dates';
import { useHasRole } from '../../lib/session';
import { useCommand } from '../../lib/use-command';
import { useQuery } from '../../lib/use-query';
import { revocationWords, standingOf } from './certificate-words';
import { RevokeDialog } from './revoke-dialog';

/** Every certificate under the institution's root, and the list of those that no longer hold. */
export function CertificatesPanel({ settings }: { readonly settings: Settings }): ReactNode {
  const certificates = useQuery('certificate.list', {}, 'keep');
  const mayRevoke = useHasRole('commissioner') && settings.rootKey.isHeldByMe;
  const [revoking, setRevoking] = useState<IssuedCertificate | null>(null);
  const exportList = useCommand('certificate.exportList');
  const write = async (): Promise<void> => {
    const path = await shell.choose('saveRevocationList', 'revocation-list.crl');
    if (path === null) return;
    const result = await exportList.run({ path });
    if (result.ok) showToast({ text: `Revocation list ${String(result.value.number)} is saved.` });
  };
  return (
    <Panel
      title="Certificates"
      note="Issued under the institution’s root, to officers and for its seal. Revoke one when its key may be known to others, or its holder left. The revocation list goes with every report from then on; send it also to those who hold earlier ones."
      actions={
        mayRevoke ? (
          <Button
            size="small"
            icon="download"
            onPress={() => void write()}
            isPending={exportList.busy}
          >
            Save the revocation list
          </Button>
        ) : undefined
      }
    >
      {exportList.failure === undefined ? null : <ErrorNotice failure={exportList.failure} />}
      <QueryView query={certificates}>
        {(list) =>
          list.length === 0 ? (
            <p className="muted">None yet: the first are issued when the first report is signed.</p>
          ) : (
            <ul className="officers">
              {list.map((certificate) => (
                <CertificateLine
                  key={certificate.id}
                  certificate={certificate}
                  onRevoke={
                    mayRevoke && certificate.revoked === null
                      ? () => setRevoking(certificate)
                      : undefined
                  }
                />
              ))}
            </ul>
          )
        }
      </QueryView>
      {revoking === null ? null : (
        <RevokeDialog certificate={revoking} onClose={() => setRevoking(null)} />
      )}
    </Panel>
  );
}

interface LineProps {
  readonly certificate: IssuedCertificate;
  readonly onRevoke: (() => void) | undefined;
}

function CertificateLine({ certificate, onRevoke }: LineProps): ReactNode {
  const { tone, icon, words } = standingOf(certificate, new Date().toISOString());
  return (
    <li className="officer">
      <div className="grow">
        <div className="row">
          <strong>{certificate.subject}</strong>
          <StateTag tone={tone} icon={icon}>
            {words}
          </StateTag>
        </div>
        <div className="muted small">
          {formatDay(certificate.validFrom.slice(0, 10))} to{' '}
          {formatDay(certificate.validTo.slice(0, 10))}
          {certificate.revoked === null
            ? ''
            : ` · revoked ${formatDay(certificate.revoked.at.slice(0, 10))} by ${certificate.revoked.byName}: ${revocationWords[certificate.revoked.reason].toLowerCase()}`}
        </div>
        <div className="muted small mono hash">{certificate.fingerprint}</div>
      </div>
      {onRevoke === undefined ? null : (
        <Button size="small" onPress={onRevoke}>
          Revoke …
        </Button>
      )}
    </li>
  );
}
