import type { ErrorTable } from './table';

export const vaultErrors = {
  PASSPHRASE_WRONG: {
    says: 'The passphrase does not open this vault. Nothing was changed.',
    advice: 'Check the keyboard layout and Caps Lock, and try again.',
  },
  PASSPHRASE_WEAK: {
    says: 'This passphrase could be guessed. Nothing was changed.',
    advice: 'Use four or more words that do not belong together.',
  },
  PASSPHRASES_DIFFER: {
    says: 'The two passphrases are not the same. Nothing was changed.',
    advice: 'Type the new passphrase again, both times.',
  },
  OFFICER_UNKNOWN: {
    says: 'This vault has no such officer. Nothing was changed.',
    advice: 'Choose an officer from the list, or ask an administrator to add one.',
  },
  OFFICER_SUSPENDED: {
    says: 'The access of this officer is suspended. Nothing was changed.',
    advice: 'Ask an administrator of the vault to restore it.',
  },
  OFFICER_NAME_TAKEN: {
    says: 'Another officer of this vault has this name. Nothing was changed.',
    advice: 'Add a second name or an initial, so that colleagues can tell the two apart.',
  },
  OFFICER_LAST_ADMINISTRATOR: {
    says: 'This is the last active administrator. Nothing was changed.',
    advice: 'Add another administrator first.',
  },
  IDENTITY_NOT_CLEARED: {
    says: 'You are not cleared for identities in this vault. Nothing was changed.',
    advice: 'Ask a colleague who is cleared. An administrator cannot read identities for you.',
  },
  SEALED_VALUE_ALTERED: {
    says: 'A sealed entry does not open: it was altered or moved outside Amparo.',
    advice: 'Do not rely on this entry. Compare with a backup, and check the audit log.',
  },
  VAULT_EXISTS: {
    says: 'There is already a file or folder with this name. Nothing was changed.',
    advice: 'Choose another name or another place.',
  },
  VAULT_NOT_A_VAULT: {
    says: 'This folder is not an Amparo vault. Nothing was changed.',
    advice: 'Choose a folder whose name ends in .amparo.',
  },
  VAULT_HEADER_MISSING: {
    says: 'The file vault.json is missing from this vault. Nothing was changed.',
    advice: 'Copy vault.json from the folder "backup" inside the vault, or from your own backup.',
  },
  VAULT_HEADER_TRUNCATED: {
    says: 'The file vault.json of this vault is incomplete. Nothing was changed.',
    advice: 'Copy vault.json from the folder "backup" inside the vault, or from your own backup.',
  },
  VAULT_HEADER_ALTERED: {
    says: 'The file vault.json was altered outside Amparo. The vault was not opened.',
    advice:
      'Keep the altered file as evidence, then copy vault.json from the folder "backup" or from your own backup.',
  },
  VAULT_HEADER_ROLLED_BACK: {
    says: 'The file vault.json is an older copy: it does not belong to the data as it is now. The vault was not opened.',
    advice:
      'Somebody may have put it back to regain access. Keep it as evidence, then copy vault.json from the folder "backup" inside the vault, or take vault.json and vault.db together from one backup.',
  },
  VAULT_DATABASE_ROLLED_BACK: {
    says: 'The file vault.db is an older copy: vault.json was changed after it. The vault was not opened.',
    advice:
      'Look for the newer vault.db. If there is none, take vault.json and vault.db together from one backup, and compare the audit log with the last printed report.',
  },
  VAULT_NEWER: {
    says: 'This vault was made by a newer Amparo (format {found}). Nothing was changed.',
    advice: 'Install the newer Amparo on this computer.',
  },
  VAULT_DATABASE_MISSING: {
    says: 'The file vault.db is missing from this vault. Nothing was changed.',
    advice: 'Copy vault.db from a backup of this vault.',
  },
  VAULT_DATABASE_FOREIGN: {
    says: 'The file vault.db is of another vault, or is damaged. Nothing was changed.',
    advice: 'Copy vault.db from a backup of this vault.',
  },
  VAULT_IN_USE: {
    says: 'This vault is open in another window or program. Nothing was changed.',
    advice: 'Lock it there, then try again.',
  },
  VAULT_READ_ONLY: {
    says: 'Amparo cannot write to this folder. Nothing was changed.',
    advice: 'Copy the vault to a place you can write to, or ask for the right to write here.',
  },
  VAULT_FOLDER_UNREACHABLE: {
    says: 'The folder for the vault does not exist or cannot be reached. Nothing was changed.',
    advice: 'Check that the drive is connected, and choose the folder again.',
  },
  DISK_FULL: {
    says: 'The disk is full. What was saved before is intact; the last step was not saved.',
    advice: 'Free some space on this disk, then repeat the last step.',
  },
  RECOVERY_PLAN_INVALID: {
    says: '{threshold} of {shares} recovery shares cannot be made. Nothing was changed.',
    advice: 'Choose 2 to 16 shares, and need at least 2 but no more than there are.',
  },
  RECOVERY_SHARE_MISREAD: {
    says: 'Share {position} is not written correctly. Nothing was changed.',
    advice: 'Compare it with the paper, group by group.',
  },
  RECOVERY_SHARE_FOREIGN: {
    says: 'Share {position} is of another vault. Nothing was changed.',
    advice: 'Use the shares that were printed when this vault was made.',
  },
  RECOVERY_SHARES_TOO_FEW: {
    says: '{given} different shares were given; this vault needs {threshold}. Nothing was changed.',
    advice: 'Ask more holders for their shares.',
  },
} as const satisfies ErrorTable;
