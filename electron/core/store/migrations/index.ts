import { foundation } from './0010-foundation';
import { inquiries } from './0020-inquiries';
import { assessments } from './0030-assessments';
import { gateReleases } from './0040-gate-releases';
import { officerBoxes } from './0050-officer-boxes';
import { vaultState } from './0060-vault-state';
import { disputes } from './0070-disputes';
import { subjects } from './0100-subjects';
import { stateTreaties } from './0110-state-treaties';
import { instrumentFiles } from './0120-instrument-files';
import { statistics } from './0130-statistics';
import { remedies } from './0140-remedies';
import { plan } from './0150-plan';
import { reasons } from './0160-reasons';
import { withdrawnJudgments } from './0165-withdrawn-judgments';
import { acceptedDrafts } from './0170-accepted-drafts';
import { statisticsMarks } from './0180-statistics-marks';
import { signatories } from './0200-signatories';
import { certificates } from './0205-certificates';
import { replies } from './0210-replies';
import { exclusions } from './0215-exclusions';
import { reviews } from './0220-reviews';
import { redaction } from './0230-redaction';
import type { Migration } from './migration';

/** Every step there is, in order. */
export const migrations: readonly Migration[] = [
  foundation,
  inquiries,
  assessments,
  gateReleases,
  officerBoxes,
  vaultState,
  disputes,
  subjects,
  stateTreaties,
  instrumentFiles,
  statistics,
  remedies,
  plan,
  reasons,
  withdrawnJudgments,
  acceptedDrafts,
  statisticsMarks,
  signatories,
  certificates,
  replies,
  exclusions,
  reviews,
  redaction,
];
