import { isArray, isDict, nameOf, PdfRef, PdfSyntaxError, textOf } from './objects';
import type { PdfDict, PdfObject } from './objects';
import { shown } from '../shown';
import type { PdfView } from './view';

/** A terminal field of the form (ISO 32000-1, 12.7.3). */
export interface FormField {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  readonly name: string;
  readonly isSignature: boolean;
}

const mostFields = 1000;
const longestName = 1000;

class FieldWalk {
  readonly found: FormField[] = [];
  readonly #view: PdfView;
  readonly #seen = new Set<number>();

  constructor(view: PdfView) {
    this.#view = view;
  }

  visit(object: PdfObject, parentName: string, parentKind: string | null): void {
    if (!(object instanceof PdfRef)) throw new PdfSyntaxError('field must be indirect');
    if (this.#seen.has(object.number) || this.#seen.size >= mostFields) {
      throw new PdfSyntaxError('field tree');
    }
    this.#seen.add(object.number);
    const dict = this.#view.dict(object);
    if (dict === null) throw new PdfSyntaxError('field missing');
    const own = textOf(this.#view.resolve(dict.get('T')));
    const name = [parentName, shown(own ?? '')].filter((part) => part !== '').join('.');
    if (name.length > longestName) throw new PdfSyntaxError('field name');
    const kind = nameOf(this.#view.resolve(dict.get('FT'))) ?? parentKind;
    const kids = this.#view.resolve(dict.get('Kids'));
    if (isArray(kids) && kids.length > mostFields) throw new PdfSyntaxError('field tree');
    if (isArray(kids) && kids.some((kid) => this.#view.dict(kid)?.has('T') ?? false)) {
      for (const kid of kids) this.visit(kid, name, kind);
    } else {
      this.found.push({ ref: object, dict, name, isSignature: kind === 'Sig' });
    }
  }
}

/** All terminal fields of the form, in document order. Throws PdfSyntaxError. */
export function formFields(view: PdfView): readonly FormField[] {
  const form = view.resolve(view.root.get('AcroForm'));
  if (!isDict(form)) return [];
  const fields = view.resolve(form.get('Fields'));
  const walk = new FieldWalk(view);
  if (isArray(fields)) for (const field of fields) walk.visit(field, '', null);
  return walk.found;
}
