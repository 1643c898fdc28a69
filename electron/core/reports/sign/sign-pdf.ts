import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/errors';
import { fromLatin1 } from '../../../../shared/verify/bytes';
import type { PdfFile } from '../../../../shared/verify/pdf/document';
import { formFields, type FormField } from '../../../../shared/verify/pdf/form-fields';
import {
  isArray,
  isDict,
  PdfName,
  PdfRef,
  PdfString,
  type PdfDict,
  type PdfObject,
} from '../../../../shared/verify/pdf/objects';
import { serialise } from '../../../../shared/verify/pdf/serialise';
import { graftPage } from './appearance';
import { buildSignedData, type SigningIdentity } from './cms';
import { appendUpdate, nextNumber, type NewObject } from './increment';
import { freeField, openReport } from './open-report';
import { pdfDate } from './pdf-date';
import { reservedEntries, withBlock, writeRange } from './reserved-range';

export interface SignPdfOptions extends SigningIdentity {
  /** Name of an empty signature field that was made with the report. */
  readonly field: string;
  readonly name: string;
  readonly reason: string;
  /** The time that the signer claims; written to /M in UTC to the second. */
  readonly time: Date;
  /**
   * The first signature of a file may certify it: afterwards only fields may be filled, signatures
   * and what proves them be added (DocMDP, level 2; ISO 32000-1, 12.8.2.2).
   */
  readonly certifies?: boolean;
  /** Draws the block of the field: a PDF of one page, of exactly the given size in points. */
  readonly draw?: (width: number, height: number) => Promise<Uint8Array>;
}

/** Room for the signature block: two P-256 certificates take under 2 KiB, two of RSA 4096 under 5. */
const contentsBytes = 12 * 1024;

const utf16 = (text: string): PdfString => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return new PdfString(new Uint8Array(bytes), true);
};

const name = (text: string): PdfName => new PdfName(text);

/** Plain values only, so that a verifier sees all of it in the signed object itself. */
const certification: PdfObject = [
  new Map<string, PdfObject>([
    ['Type', name('SigRef')],
    ['TransformMethod', name('DocMDP')],
    [
      'TransformParams',
      new Map<string, PdfObject>([
        ['Type', name('TransformParams')],
        ['P', 2],
        ['V', name('1.2')],
      ]),
    ],
  ]),
];

/** The document security store and time stamps are of this extension (ETSI EN 319 142-1, 5.6). */
const extensions: PdfObject = new Map([
  [
    'ESIC',
    new Map<string, PdfObject>([
      ['BaseVersion', name('1.7')],
      ['ExtensionLevel', 5],
    ]),
  ],
]);

function signatureBody({ name: signer, reason, time, certifies = false }: SignPdfOptions): string {
  const head = serialise(
    new Map<string, PdfObject>([
      ['Type', name('Sig')],
      ['Filter', name('Adobe.PPKLite')],
      ['SubFilter', name('ETSI.CAdES.detached')],
      ['M', new PdfString(fromLatin1(pdfDate(time)), false)],
      ['Name', utf16(signer)],
      ['Reason', utf16(reason)],
      ...(certifies ? ([['Reference', certification]] as const) : []),
    ]),
  ).slice(0, -2);
  return `${head} ${reservedEntries(contentsBytes)}>>`;
}

/** /SigFlags 3: signatures exist, and only appending is allowed (ISO 32000-1, 12.7.2). */
function formUpdate(file: PdfFile): NewObject[] {
  const ref = file.current.root.get('AcroForm');
  const form = file.current.resolve(ref);
  if (!(ref instanceof PdfRef) || !isDict(form)) throw new AppError('SIGN_FILE_UNREADABLE');
  if (form.get('SigFlags') === 3) return [];
  return [{ number: ref.number, body: serialise(new Map([...form, ['SigFlags', 3]])) }];
}

/** Names the signature that certifies, in the catalogue. Only the first signature may. */
function catalogueUpdate(file: PdfFile, signature: number): NewObject {
  const ref = file.current.trailer.get('Root');
  const isFirst = formFields(file.current).every(({ dict }) => !dict.has('V'));
  if (!(ref instanceof PdfRef) || !isFirst) throw new AppError('SIGN_FIELD_NOT_FREE');
  const root: PdfDict = new Map<string, PdfObject>([
    ...file.current.root,
    ['Extensions', extensions],
    ['Perms', new Map([['DocMDP', new PdfRef(signature, 0)]])],
  ]);
  return { number: ref.number, body: serialise(root) };
}

/** Width and height of a field in points. */
function sizeOf({ dict }: FormField): readonly [number, number] {
  const rectangle = dict.get('Rect');
  const [left, bottom, right, top] = isArray(rectangle) ? rectangle.map(Number) : [];
  return [(right ?? 0) - (left ?? 0), (top ?? 0) - (bottom ?? 0)];
}

interface Appearance {
  readonly objects: readonly NewObject[];
  readonly entries: readonly (readonly [string, PdfObject])[];
}

async function appearanceOf(
  field: FormField,
  from: number,
  draw: SignPdfOptions['draw'],
): Promise<Appearance> {
  if (draw === undefined) return { objects: [], entries: [] };
  const [width, height] = sizeOf(field);
  const { objects, form } = await graftPage(await draw(width, height), from);
  return { objects, entries: [['AP', new Map([['N', new PdfRef(form, 0)]])]] };
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
  const file = await openReport(bytes);
  const field = freeField(file, options.field);
  const signature = nextNumber(file);
  const { objects, entries } = await appearanceOf(field, signature + 1, options.draw);
  const filled: PdfDict = new Map([
    ...field.dict,
    ...entries,
    ['V', new PdfRef(signature, 0)] as const,
  ]);
  const signed = appendUpdate(file, [
    { number: field.ref.number, body: serialise(filled) },
    ...formUpdate(file),
    ...(options.certifies === true ? [catalogueUpdate(file, signature)] : []),
    ...objects,
    { number: signature, body: signatureBody(options) },
  ]);
  const reserved = writeRange(signed, bytes.length, contentsBytes);
  const digest = createHash('sha256').update(reserved.covered).digest();
  const whole = withBlock(reserved, buildSignedData(digest, options));
  if (whole === null) throw new AppError('SIGN_KEY_UNFIT');
  return whole;
}
