export { createVault, type CreateInput } from './create-vault';
export { defaultKdf, type KdfParameters } from './kdf';
export { listOfficers } from './officer-rows';
export {
  addOfficer,
  changePassphrase,
  prepareOfficer,
  preparePassphraseChange,
  setSuspended,
  type NewOfficer,
  type PassphraseChange,
  type PreparedOfficer,
} from './officers';
export { lockVault, type OpenVault } from './open-vault';
export { passphraseStrength, type PassphraseStrength } from './passphrase';
export { readHeader, type VaultOverview } from './read-header';
export { checkShare, recoverVault, type RecoverInput } from './recover-vault';
export { unlockVault, type UnlockInput } from './unlock-vault';
