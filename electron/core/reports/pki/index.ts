export { createInstitutionRoot, type KeyAndCertificate } from './institution-root';
export {
  issueOfficerCertificate,
  issueSealCertificate,
  type OfficerCertificateInput,
} from './officer-certificate';
export { importPkcs12, type ImportedIdentity } from './pkcs12';
