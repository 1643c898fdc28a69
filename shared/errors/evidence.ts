import type { ErrorTable } from './table';

export const evidenceErrors = {
  EVIDENCE_SOURCE_UNREADABLE: {
    says: 'The chosen file cannot be read. Nothing was added.',
    advice: 'Check that the file exists, is not open elsewhere, and that you may read it.',
  },
  EVIDENCE_MISSING: {
    says: 'An evidence file is missing from the vault folder.',
    advice: 'Restore the folder "evidence" from a backup of this vault.',
  },
  EVIDENCE_ALTERED: {
    says: 'An evidence file was altered outside Amparo. Nothing was written out.',
    advice: 'Do not rely on it. Restore the folder "evidence" from a backup of this vault.',
  },
  EVIDENCE_TRUNCATED: {
    says: 'An evidence file is incomplete. Nothing was written out.',
    advice: 'Restore the folder "evidence" from a backup of this vault.',
  },
} as const satisfies ErrorTable;
