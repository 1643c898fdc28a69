/** Every operation of an open vault and the slice that carries it out. */
import type { OperationName } from '../../shared/api';
import { assessmentHandlers } from './assessments/assessment-handlers';
import { contradictionHandlers } from './assessments/contradictions-handlers';
import { determinationHandlers } from './assessments/determination-handlers';
import { disputeHandlers } from './assessments/dispute-handlers';
import { auditLogHandlers } from './audit-log/audit-log-handlers';
import { evidenceHandlers } from './evidence/evidence-handlers';
import { findingHandlers } from './findings/finding-handlers';
import type { Handlers } from './handler';
import { authorityHandlers } from './inquiries/authority-handlers';
import { exclusionHandlers } from './inquiries/exclusion-handlers';
import { inquiryHandlers } from './inquiries/inquiry-handlers';
import { lawLibraryHandlers } from './law-library/library-handlers';
import { instrumentHandlers } from './instruments/instrument-handlers';
import { identityHandlers } from './people/identity-handlers';
import { personHandlers } from './people/person-handlers';
import { planHandlers } from './plan/plan-handlers';
import { redactionHandlers } from './privacy-gate/redaction-handlers';
import { profileHandlers } from './profiles/profile-handlers';
import { replyHandlers } from './replies/reply-handlers';
import { reportHandlers } from './reports/report-handlers';
import { reviewHandlers } from './reviews/review-handlers';
import { certificateHandlers } from './settings/certificate-handlers';
import { settingsHandlers } from './settings/settings-handlers';
import { statisticsHandlers } from './statistics/statistics-handlers';
import { eventHandlers } from './timeline/event-handlers';
import { officerHandlers } from './vault-sessions/officer-handlers';
import { recoveryHandlers } from './vault-sessions/recovery-handlers';
import type { vaultHandlers } from './vault-sessions/vault-handlers';

export const handlers: Handlers<Exclude<OperationName, keyof typeof vaultHandlers>> = {
  ...officerHandlers,
  ...recoveryHandlers,
  ...settingsHandlers,
  ...certificateHandlers,
  ...inquiryHandlers,
  ...exclusionHandlers,
  ...authorityHandlers,
  ...personHandlers,
  ...identityHandlers,
  ...eventHandlers,
  ...evidenceHandlers,
  ...assessmentHandlers,
  ...contradictionHandlers,
  ...determinationHandlers,
  ...disputeHandlers,
  ...lawLibraryHandlers,
  ...instrumentHandlers,
  ...findingHandlers,
  ...planHandlers,
  ...profileHandlers,
  ...reportHandlers,
  ...redactionHandlers,
  ...reviewHandlers,
  ...replyHandlers,
  ...statisticsHandlers,
  ...auditLogHandlers,
};
