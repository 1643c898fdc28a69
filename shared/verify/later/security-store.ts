import { isArray, isDict, nameOf, PdfRef, PdfStream, PdfString } from '../pdf/objects';
import type { PdfObject } from '../pdf/objects';
import type { PdfView } from '../pdf/view';

const listKeys: ReadonlySet<string> = new Set(['Certs', 'CRLs', 'OCSPs']);
const relatedKeys: ReadonlySet<string> = new Set(['Cert', 'CRL', 'OCSP']);

/**
 * A document security store (ETSI EN 319 142-1, 5.4.2): certificates, revocation lists and answers as
 * streams, and which of them belong to which signature. `expected` are the numbers of the objects it
 * is made of; `isSound` is false when it holds anything else.
 */
export class SecurityStore {
  readonly expected = new Set<number>();
  isSound = true;
  readonly #view: PdfView;

  constructor(view: PdfView, store: PdfObject | undefined) {
    this.#view = view;
    this.#dictionary(store, (key, value) => {
      if (listKeys.has(key)) this.#list(value);
      else if (key === 'VRI') this.#dictionary(value, (_, one) => this.#related(one));
      else if (key !== 'Type' || nameOf(value) !== 'DSS') this.isSound = false;
    });
  }

  #related(value: PdfObject): void {
    this.#dictionary(value, (key, part) => {
      if (relatedKeys.has(key)) this.#list(part);
      else if (key === 'TS') this.#stream(part);
      else if (key === 'TU') this.isSound &&= part instanceof PdfString;
      else if (key !== 'Type' || nameOf(part) !== 'VRI') this.isSound = false;
    });
  }

  /** What stands behind `object`; where it is an object of its own, that one is expected. */
  #open(object: PdfObject | undefined): PdfObject {
    if (object instanceof PdfRef) this.expected.add(object.number);
    return this.#view.resolve(object);
  }

  #dictionary(object: PdfObject | undefined, each: (key: string, value: PdfObject) => void): void {
    const dict = this.#open(object);
    if (isDict(dict)) for (const [key, value] of dict) each(key, value);
    else this.isSound = false;
  }

  #list(object: PdfObject): void {
    const list = this.#open(object);
    if (isArray(list)) for (const item of list) this.#stream(item);
    else this.isSound = false;
  }

  #stream(object: PdfObject): void {
    if (!(this.#open(object) instanceof PdfStream)) this.isSound = false;
  }
}
