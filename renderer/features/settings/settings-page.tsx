import type { ReactNode } from 'react';
import { PageHeader } from '../../components/page-header';
import { QueryView } from '../../components/query-view';
import { useSession } from '../../lib/session';
import { useQuery } from '../../lib/use-query';
import { CalendarPanel } from './calendar-panel';
import { CertificatesPanel } from './certificates-panel';
import { ComputerPanel } from './computer-panel';
import { InstitutionPanel } from './institution-panel';
import { LawPanel } from './law-panel';
import { OfficersPanel } from './officers-panel';
import { PassphrasePanel } from './passphrase-panel';
import { RecoveryPanel } from './recovery-panel';
import { ReferencePanel } from './reference-panel';
import { SigningPanel } from './signing-panel';

/** Settings of the vault, of the officer, and of this computer, in that order. */
export function SettingsPage(): ReactNode {
  const { folder } = useSession();
  const settings = useQuery('settings.get', {}, 'keep');
  return (
    <>
      <PageHeader title="Settings" note={<bdi>{folder}</bdi>} />
      <div className="page-scroll">
        <div className="page-column">
          <QueryView query={settings}>
            {(value) => (
              <>
                <InstitutionPanel settings={value} />
                <ReferencePanel key={value.referenceScheme} scheme={value.referenceScheme} />
                <OfficersPanel />
                <SigningPanel settings={value} />
                <CertificatesPanel settings={value} />
              </>
            )}
          </QueryView>
          <CalendarPanel />
          <LawPanel />
          <RecoveryPanel />
          <PassphrasePanel />
          <ComputerPanel />
        </div>
      </div>
    </>
  );
}
