import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/errors';
import { fromLatin1, latin1, sameBytes } from '../../../../shared/verify/bytes';
import type { PdfFile } from '../../../../shared/verify/pdf/document';
import { formFields } from '../../../../shared/verify/pdf/form-fields';
import {
  isArray,
  isDict,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfDict,
  type PdfObject,
} from '../../../../shared/verify/pdf/objects';
import { serialise } from '../../../../shared/verify/pdf/serialise';
import { appendUpdate, nextNumber, type NewObject } from './increment';
import { openReport } from './open-report';
import { pdfDate } from './pdf-date';

export interface ValidationData {
  /** DER. */
  readonly certificates: readonly Uint8Array[];
  /** Certificate revocation lists, DER. */
  readonly lists: readonly Uint8Array[];
  readonly time: Date;
}

/** The new objects of a store, and where a value stands that is already in the file. */
class StoreUpdate {
  readonly objects: NewObject[] = [];
  readonly #file: PdfFile;
  #next: number;

  constructor(file: PdfFile) {
    this.#file = file;
    this.#next = nextNumber(file);
  }

  take(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  /** References to what is listed, followed by those to what is missing from it. */
  list(present: PdfObject | undefined, values: readonly Uint8Array[]): PdfRef[] {
    const { current } = this.#file;
    const listed = current.resolve(present);
    const refs = isArray(listed) ? listed.filter((one) => one instanceof PdfRef) : [];
    const added = values.filter(
      (value) =>
        !refs.some((ref) => {
          const stream = current.resolve(ref);
          return stream instanceof PdfStream && sameBytes(stream.raw, value);
        }),
    );
    return [...refs, ...added.map((value) => this.#stream(value))];
  }

  #stream(value: Uint8Array): PdfRef {
    const number = this.take();
    const body = `<</Length ${String(value.length)}>>\nstream\n${latin1(value)}\nendstream`;
    this.objects.push({ number, body });
    return new PdfRef(number, 0);
  }
}

/** By the SHA-1 of its block, padding and all, as the format names them (ISO 32000-2, 12.8.4.4). */
function signatureNames({ current }: PdfFile): string[] {
  return formFields(current).flatMap(({ dict }) => {
    const contents = current.dict(dict.get('V'))?.get('Contents');
    if (!(contents instanceof PdfString)) return [];
    return createHash('sha1').update(contents.bytes).digest('hex').toUpperCase();
  });
}

/** What belongs to each signature; an entry that is there stays as it was. */
function related(
  file: PdfFile,
  present: PdfObject | undefined,
  entries: { readonly Cert: readonly PdfRef[]; readonly CRL: readonly PdfRef[] },
  time: Date,
): PdfDict {
  const before = file.current.dict(present) ?? new Map<string, PdfObject>();
  const one = new Map<string, PdfObject>([
    ['Type', new PdfName('VRI')],
    ['Cert', entries.Cert],
    ...(entries.CRL.length === 0 ? [] : ([['CRL', entries.CRL]] as const)),
    ['TU', new PdfString(fromLatin1(pdfDate(time)), false)],
  ]);
  const added = signatureNames(file).filter((name) => !before.has(name));
  return new Map<string, PdfObject>([...before, ...added.map((name) => [name, one] as const)]);
}

/**
 * Adds certificates and revocation lists as an incremental update, so that the signatures can be
 * checked when nothing else is at hand (document security store: ETSI EN 319 142-1, 5.4.2). What is
 * there already stays. @throws AppError SIGN_FILE_UNREADABLE
 */
export async function addValidationData(
  bytes: Uint8Array,
  { certificates, lists, time }: ValidationData,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await openReport(bytes);
  const { current } = file;
  const rootRef = current.trailer.get('Root');
  if (!(rootRef instanceof PdfRef)) throw new AppError('SIGN_FILE_UNREADABLE');
  const storeRef = current.root.get('DSS');
  const present = current.dict(storeRef) ?? new Map<string, PdfObject>();
  const update = new StoreUpdate(file);
  const Cert = update.list(present.get('Certs'), certificates);
  const CRL = update.list(present.get('CRLs'), lists);
  const store = new Map<string, PdfObject>([
    ...present,
    ['Type', new PdfName('DSS')],
    ['Certs', Cert],
    ...(CRL.length === 0 ? [] : ([['CRLs', CRL]] as const)),
    ['VRI', related(file, present.get('VRI'), { Cert, CRL }, time)],
  ]);
  const number = storeRef instanceof PdfRef ? storeRef.number : update.take();
  const root = new Map<string, PdfObject>([...current.root, ['DSS', new PdfRef(number, 0)]]);
  return appendUpdate(file, [
    ...update.objects,
    { number, body: serialise(store) },
    ...(isDict(storeRef) || storeRef === undefined
      ? [{ number: rootRef.number, body: serialise(root) }]
      : []),
  ]);
}
