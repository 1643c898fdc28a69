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
  PASSPHRASE_SAME: {
    says: 'This is the passphrase that was chosen for you. Nothing was changed.',
    advice: 'Choose one that nobody else knows.',
  },
  PASSPHRASE_TO_CHANGE: {
    says: 'Somebody else chose your passphrase and may know it. Nothing was done.',
    advice: 'Choose a passphrase of your own first; then everything works.',
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
  OFFICER_CHANGES_SELF: {
    says: 'Nobody changes their own roles or clearance. Nothing was changed.',
    advice: 'Ask a colleague who may.',
  },
  OFFICER_KEY_MISSING: {
    says: 'This officer has not yet opened the vault with a passphrase of their own, so nothing can be sealed for them. Nothing was changed.',
    advice: 'Let the officer open the vault once, then do this again.',
  },
  OFFICER_LAST_CLEARED: {
    says: 'This is the last active officer who can read identities. Nothing was changed.',
    advice: 'Clear another officer first, and let that officer open the vault once.',
  },
  OFFICER_LAST_COMMISSIONER: {
    says: 'This is the only commissioner. Nothing was changed.',
    advice: 'Let this commissioner appoint another first.',
  },
  COMMISSIONER_NEEDS_APPOINTMENT: {
    says: 'This vault has a commissioner, and only a commissioner can appoint another. Nothing was changed.',
    advice:
      'Choose the other roles here. Once the officer has opened the vault, a commissioner appoints them in the settings.',
  },
  ROOT_NOT_MADE: {
    says: 'The institution has no root certificate yet: it is made when the first commissioner opens the vault. Nothing was changed.',
    advice: 'Let a commissioner open the vault once.',
  },
  ROOT_KEY_NOT_HELD: {
    says: 'The key of the institution’s root certificate has not been sealed for you, so you cannot have a certificate issued. Nothing was changed.',
    advice: 'Ask a commissioner who holds it to appoint you in the settings, under Officers.',
  },
  ROOT_KEY_KEPT: {
    says: 'The key of the root certificate is not lost: another commissioner or the recovery shares still open it. Nothing was changed.',
    advice: 'Ask that commissioner, or use the recovery shares.',
  },
  VAULT_KEYS_ALTERED: {
    says: 'A record about your keys was altered outside Amparo. The vault was not opened, and nothing was changed.',
    advice:
      'Keep this vault as evidence and open a backup from before. Recovery shares give you new keys in this one.',
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
  DISK_FULL_RESERVE_FREED: {
    says: 'The disk is full. What was saved before is intact; the last step was not saved. Amparo has freed the small reserve that it keeps for this case.',
    advice: 'Repeat the last step now, or delete what is not needed. Then free space on this disk.',
  },
  RECOVERY_PLAN_INVALID: {
    says: '{threshold} of {shares} recovery shares cannot be made. Nothing was changed.',
    advice: 'Choose 2 to 16 shares, and need at least 2 but no more than there are.',
  },
  RECOVERY_NEEDS_CLEARANCE: {
    says: 'Recovery shares open everything in the vault, identities too, and you are not cleared for identities. Nothing was changed.',
    advice: 'Ask an administrator who is cleared for identities to make the new shares.',
  },
  RECOVERY_SHARE_MISREAD: {
    says: 'Share {position} is not written correctly. Nothing was changed.',
    advice: 'Compare it with the paper, group by group.',
  },
  RECOVERY_SHARE_FOREIGN: {
    says: 'Share {position} is of another vault, or a newer set took its place. Nothing was changed.',
    advice: 'Use the shares that were made last for this vault.',
  },
  RECOVERY_SHARES_OUTDATED: {
    says: 'The recovery shares of this vault were made before the key of the root certificate could be sealed to them. Nothing was changed.',
    advice: 'Make new recovery shares as a commissioner; the key is then part of them.',
  },
  RECOVERY_SHARES_TOO_FEW: {
    says: '{given} different shares were given; this vault needs {threshold}. Nothing was changed.',
    advice: 'Ask more holders for their shares.',
  },
} as const satisfies ErrorTable;
