import { AppError } from '../../../../shared/errors';
import { openPdf, type PdfFile } from '../../../../shared/verify/pdf/document';
import { formFields, type FormField } from '../../../../shared/verify/pdf/form-fields';

/** A file with classic tables, which updates are appended to. @throws AppError SIGN_FILE_UNREADABLE */
export async function openReport(bytes: Uint8Array): Promise<PdfFile> {
  const file = await openPdf(bytes).catch((cause: unknown) => {
    throw new AppError('SIGN_FILE_UNREADABLE', {}, { cause });
  });
  if (file.sections.some((section) => section.streams.size > 0)) {
    throw new AppError('SIGN_FILE_UNREADABLE');
  }
  return file;
}

/** An empty signature field that was made with the report. @throws AppError SIGN_FIELD_NOT_FREE */
export function freeField(file: PdfFile, name: string): FormField {
  const field = formFields(file.current).find((one) => one.name === name);
  if (field === undefined || !field.isSignature || field.dict.has('V')) {
    throw new AppError('SIGN_FIELD_NOT_FREE');
  }
  return field;
}
