export {
  changePassphrase,
  preparePassphraseChange,
  type PassphraseChange,
  type PreparedPassphrase,
} from './change-passphrase';
export { createVault, type CreateInput } from './create-vault';
export { dropGivenPassphrase, isPassphraseGiven } from './given-passphrases';
export { defaultKdf, type KdfParameters } from './kdf';
export { changeBackupCopies } from './backup-copies';
export { grantClearance, withdrawClearance } from './clearance';
export { appointCommissioner, changeRoles } from './officer-roles';
export { hasOwnKey } from './officer-box';
export { listOfficers } from './officer-rows';
export { officerStandings } from './officer-standing';
export {
  addRootToRecovery,
  isRootInRecovery,
  openRootKey,
  rootKeyHolders,
  sealRootForRecovery,
  sealRootKey,
} from './root-key';
export {
  addOfficer,
  prepareOfficer,
  setSuspended,
  type NewOfficer,
  type PreparedOfficer,
} from './officers';
export { lockVault, type OpenVault } from './open-vault';
export { passphraseStrength, type PassphraseStrength } from './passphrase';
export { readHeader, type VaultOverview } from './read-header';
export { recoverVault, type RecoverInput } from './recover-vault';
export {
  confirmRecovery,
  isRecoveryConfirmed,
  issueRecovery,
  prepareRecovery,
  recoveryState,
} from './recovery-custody';
export { isReliefFor } from './reserve';
export { openUnderRoot, sealUnderRoot } from './under-root';
export { unlockVault, type UnlockInput } from './unlock-vault';
