export { createInstitutionRoot, reissueRoot, type KeyAndCertificate } from './institution-root';
export {
  issueOfficerCertificate,
  issueSealCertificate,
  type OfficerCertificateInput,
} from './officer-certificate';
export {
  issueRevocationList,
  type RevocationListInput,
  type RevokedCertificate,
} from './revocation-list';
export { importPkcs12, type ImportedIdentity } from './pkcs12';
