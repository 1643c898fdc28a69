import type { Input } from '../../../shared/api';
import { isVaultName } from '../../../shared/domain/vault/vault-name';

/** What the officer entered so far while creating a vault. */
export interface Draft {
  readonly name: string;
  readonly parentFolder: string | null;
  readonly institution: string;
  readonly officerName: string;
  readonly shares: number;
  readonly threshold: number;
}

export const emptyDraft: Draft = {
  name: '',
  parentFolder: null,
  institution: '',
  officerName: '',
  shares: 3,
  threshold: 2,
};

export const stepTitles = ['Place', 'Institution', 'Passphrase', 'Recovery', 'Shares'] as const;

/** Why a name cannot be that of a folder on every system, or undefined. */
export const nameProblem = (name: string): string | undefined =>
  isVaultName(name) ? undefined : 'Leave out \\ / : * ? " < > | and a full stop at either end.';

/** Whether step `index` of `stepTitles` has all that it asks for. */
export function isStepReady(draft: Draft, isPassphraseReady: boolean, index: number): boolean {
  const checks = [
    draft.name.trim() !== '' &&
      nameProblem(draft.name) === undefined &&
      draft.parentFolder !== null,
    draft.institution.trim() !== '' && draft.officerName.trim() !== '',
    isPassphraseReady,
    draft.threshold <= draft.shares,
  ];
  return checks[index] ?? false;
}

/** The draft as the core wants it; null while the folder is missing. */
export const createInput = (draft: Draft, passphrase: string): Input<'vault.create'> | null =>
  draft.parentFolder === null
    ? null
    : {
        parentFolder: draft.parentFolder,
        name: draft.name,
        institution: draft.institution,
        officerName: draft.officerName,
        passphrase,
        recovery: { shares: draft.shares, threshold: draft.threshold },
      };
