import type { ErrorTable } from './table';

export const generalErrors = {
  INPUT_INVALID: {
    says: 'Amparo could not use what was entered ({where}). Nothing was changed.',
    advice: 'Correct the entry and try again.',
  },
  NOT_FOUND: {
    says: 'This entry no longer exists. Nothing was changed.',
    advice: 'Go back to the list and open it again.',
  },
  NOT_ALLOWED: {
    says: 'Your role does not allow this. Nothing was changed.',
    advice: 'Ask a colleague with the right role, or an administrator to change yours.',
  },
  OFFICER_SUSPENDS_SELF: {
    says: 'You cannot suspend yourself. Nothing was changed.',
    advice: 'Ask another administrator.',
  },
  LOCKED: {
    says: 'The vault is locked. Your work is saved.',
    advice: 'Unlock the vault and try again.',
  },
  PATH_NOT_CHOSEN: {
    says: 'This file or folder was not chosen in a dialog. Nothing was read or written.',
    advice: 'Choose it in the dialog of this computer, and try again.',
  },
  CHANGED_MEANWHILE: {
    says: 'This entry was changed after you opened it. Your change was not saved.',
    advice: 'Reload the entry, compare, and enter your change again.',
  },
  INTERNAL: {
    says: 'Amparo met a fault of its own ({where}). The last saved state is intact.',
    advice: 'Try again; if it comes back, report the code shown here.',
  },
} as const satisfies ErrorTable;
