import type { ReactNode } from 'react';
import { PageHeader } from '../../components/page-header';
import { VerifyPanel } from './verify-panel';

/** The same check as before any vault, with the own institution's root at hand. */
export function VerifyPage(): ReactNode {
  return (
    <>
      <PageHeader title="Verify a report" />
      <div className="page-scroll">
        <div className="page-column">
          <VerifyPanel isVaultOpen />
        </div>
      </div>
    </>
  );
}
