export { signPdf, type SignPdfOptions } from './sign-pdf';
export type { SigningIdentity } from './cms';
