import type { ErrorTable } from './table';

export const storeErrors = {
  STORE_DAMAGED: {
    says: 'A part of vault.db is damaged. Amparo stopped before using it.',
    advice: 'Make a copy of the vault folder as it is, then restore vault.db from a backup.',
  },
  STORE_DRIVE_FAILED: {
    says: 'The drive with this vault reported an error. What was saved before is not touched.',
    advice: 'Check the cable or the network, copy the vault to another drive, and try again.',
  },
  STORE_NEWER: {
    says: 'The data of this vault was written by a newer Amparo (step {found}). Nothing was changed.',
    advice: 'Install the newer Amparo on this computer.',
  },
  STORE_MIGRATION_FAILED: {
    says: 'The data could not be brought to this version (step {step}). It is as it was before.',
    advice: 'Use the Amparo you used before, and report the step shown here.',
  },
} as const satisfies ErrorTable;
