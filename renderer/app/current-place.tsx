import type { ReactNode } from 'react';
import { AuditLogPage } from '../features/audit-log/audit-log-page';
import { DeadlinesPage } from '../features/deadlines/deadlines-page';
import { InquiriesPage } from '../features/inquiries/inquiries-page';
import { InquiryPage } from '../features/inquiry/inquiry-page';
import { LawLibraryPage } from '../features/law-library/law-library-page';
import { SettingsPage } from '../features/settings/settings-page';
import { StatisticsPage } from '../features/statistics/statistics-page';
import { VerifyPage } from '../features/verify/verify-page';
import { usePlace } from '../lib/router';

/** The page of the place where the officer is. */
export function CurrentPlace(): ReactNode {
  const place = usePlace();
  switch (place.at) {
    case 'inquiries':
      return <InquiriesPage />;
    case 'inquiry':
      return <InquiryPage key={place.inquiryId} inquiryId={place.inquiryId} />;
    case 'deadlines':
      return <DeadlinesPage />;
    case 'law-library':
      return <LawLibraryPage />;
    case 'statistics':
      return <StatisticsPage />;
    case 'verify':
      return <VerifyPage />;
    case 'audit-log':
      return <AuditLogPage />;
    case 'settings':
      return <SettingsPage />;
  }
}
