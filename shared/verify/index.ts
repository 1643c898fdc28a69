export type * from './report';
export type { ProblemCode } from './problems';
export { isNotice, problemTexts } from './problems';
export { verifyPdf, type VerifyOptions } from './verify-pdf';
export { extractAttachments, type Attachment } from './attachments';
export { certificatesOf, rootFingerprint } from './roots';
