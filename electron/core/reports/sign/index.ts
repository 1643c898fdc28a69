export { signPdf, type SignPdfOptions } from './sign-pdf';
export type { SigningIdentity } from './cms';
export { addTimeStamp, timeStampRequest } from './time-stamp';
export { addValidationData, type ValidationData } from './validation-data';
