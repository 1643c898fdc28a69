import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/errors';
import { fromLatin1, hex, latin1 } from '../../../../shared/verify/bytes';
import { openPdf, type PdfFile } from '../../../../shared/verify/pdf/document';
import { formFields, type FormField } from '../../../../shared/verify/pdf/form-fields';
import {
  isDict,
  PdfName,
  PdfRef,
  PdfString,
  type PdfDict,
  type PdfObject,
} from '../../../../shared/verify/pdf/objects';
import { serialise } from '../../../../shared/verify/pdf/serialise';
import { buildSignedData, type SigningIdentity } from './cms';
import { appendUpdate, nextNumber, type NewObject } from './increment';

export interface SignPdfOptions extends SigningIdentity {
  /** Name of an empty signature field that was made with the report. */
  readonly field: string;
  readonly name: string;
  readonly reason: string;
  /** The time that the signer claims; written to /M in UTC to the second. */
  readonly time: Date;
}

/** Room for the signature block: two P-256 certificates take under 2 KiB, two of RSA 4096 under 5. */
const contentsBytes = 12 * 1024;
/** Widest range that fits: four numbers of up to ten digits, brackets and spaces. */
const rangeWidth = 46;

const utf16 = (text: string): PdfString => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return new PdfString(new Uint8Array(bytes), true);
};

/** D:20261125013000Z */
const pdfDate = (time: Date): string =>
  `D:${time.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;

function freeField(file: PdfFile, name: string): FormField {
  const field = formFields(file.current).find((one) => one.name === name);
  if (field === undefined || !field.isSignature || field.dict.has('V')) {
    throw new AppError('SIGN_FIELD_NOT_FREE');
  }
  return field;
}

function signatureBody({ name, reason, time }: SignPdfOptions): string {
  const head = serialise(
    new Map<string, PdfObject>([
      ['Type', new PdfName('Sig')],
      ['Filter', new PdfName('Adobe.PPKLite')],
      ['SubFilter', new PdfName('ETSI.CAdES.detached')],
      ['M', new PdfString(fromLatin1(pdfDate(time)), false)],
      ['Name', utf16(name)],
      ['Reason', utf16(reason)],
    ]),
  ).slice(0, -2);
  const range = '['.padEnd(rangeWidth - 1, ' ') + ']';
  return `${head} /ByteRange ${range} /Contents <${'0'.repeat(contentsBytes * 2)}>>>`;
}

/** /SigFlags 3: signatures exist, and only appending is allowed (ISO 32000-1, 12.7.2). */
function formUpdate(file: PdfFile): NewObject[] {
  const ref = file.current.root.get('AcroForm');
  const form = file.current.resolve(ref);
  if (!(ref instanceof PdfRef) || !isDict(form)) throw new AppError('SIGN_FILE_UNREADABLE');
  if (form.get('SigFlags') === 3) return [];
  return [{ number: ref.number, body: serialise(new Map([...form, ['SigFlags', 3]])) }];
}

function fieldUpdate(field: FormField, signature: number): NewObject {
  const filled: PdfDict = new Map([...field.dict, ['V', new PdfRef(signature, 0)]]);
  return { number: field.ref.number, body: serialise(filled) };
}

/** Writes range and signature block into the room left for them. */
function fillIn(bytes: Uint8Array, from: number, identity: SigningIdentity): void {
  const update = latin1(bytes, from);
  const rangeAt = from + update.indexOf('/ByteRange [') + '/ByteRange '.length;
  const gap = from + update.indexOf('/Contents <') + '/Contents '.length;
  const rest = gap + contentsBytes * 2 + 2;
  const range = `[0 ${gap} ${rest} ${bytes.length - rest}`.padEnd(rangeWidth - 1, ' ');
  bytes.set(fromLatin1(`${range}]`), rangeAt);
  const hash = createHash('sha256').update(bytes.subarray(0, gap)).update(bytes.subarray(rest));
  const block = buildSignedData(hash.digest(), identity);
  if (block.length > contentsBytes) throw new AppError('SIGN_KEY_UNFIT');
  bytes.set(fromLatin1(hex(block)), gap + 1);
}

/**
 * Signs a report into one of its empty signature fields as an incremental update (PAdES B-B,
 * ETSI EN 319 142-1; ISO 32000-1, 12.8). Earlier signatures stay valid. Throws AppError:
 * SIGN_FIELD_NOT_FREE, SIGN_FILE_UNREADABLE (not a report of ours), SIGN_KEY_UNFIT.
 */
export async function signPdf(
  bytes: Uint8Array,
  options: SignPdfOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await openPdf(bytes).catch((cause: unknown) => {
    throw new AppError('SIGN_FILE_UNREADABLE', {}, { cause });
  });
  if (file.sections.some((section) => section.streamNumber !== null)) {
    throw new AppError('SIGN_FILE_UNREADABLE');
  }
  const field = freeField(file, options.field);
  const signature = nextNumber(file);
  const signed = appendUpdate(file, [
    fieldUpdate(field, signature),
    ...formUpdate(file),
    { number: signature, body: signatureBody(options) },
  ]);
  fillIn(signed, bytes.length, options);
  return signed;
}
