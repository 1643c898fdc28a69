import { formFields, type FormField } from './pdf/form-fields';
import { isArray, isDict, PdfRef, PdfStream, type PdfDict, type PdfObject } from './pdf/objects';
import { sameObject } from './pdf/serialise';
import type { Addition } from './report';
import type { Revision } from './revisions';

/** Keys whose values differ. */
function differences(before: PdfDict, after: PdfDict): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => !sameObject(before.get(key), after.get(key)));
}

/**
 * Compares two revisions. Allowed are only: filling a signature field that was there and empty,
 * setting /SigFlags, and adding a document security store (ETSI EN 319 142-1, 5.4.2), each with a
 * cross-reference table.
 */
class Comparison {
  readonly filled: string[] = [];
  readonly faults: string[] = [];
  addsValidationData = false;
  readonly #before: Revision;
  readonly #after: Revision;
  readonly #fieldsBefore: ReadonlyMap<number, FormField>;
  readonly #expectedNew = new Set<number>();

  constructor(before: Revision, after: Revision) {
    this.#before = before;
    this.#after = after;
    this.#fieldsBefore = new Map(formFields(before.view).map((f) => [f.ref.number, f]));
    this.#requireTables();
    this.#compareTrailers();
    const changed = this.#changedNumbers();
    for (const number of changed) if (this.#existed(number)) this.#compareObject(number);
    for (const number of changed) {
      if (!this.#existed(number) && !this.#expectedNew.has(number)) this.faults.push('new content');
    }
  }

  /**
   * A cross-reference stream is itself an object, which can take the place of another, with room for
   * anything behind its last entry. Amparo adds with tables only, so any other addition is refused.
   */
  #requireTables(): void {
    const { section: before } = this.#before;
    const { section: after } = this.#after;
    if (before.streamNumber !== null || after.streamNumber !== null) {
      this.faults.push('cross-reference stream');
    }
  }

  #changedNumbers(): number[] {
    const numbers: number[] = [];
    for (const [number, entry] of this.#after.section.entries) {
      if (entry.kind === 'free') this.faults.push('content removed');
      if (entry.kind === 'packed') this.faults.push('packed content');
      numbers.push(number);
    }
    return numbers;
  }

  #existed(number: number): boolean {
    const entry = this.#before.view.locate(number);
    return entry !== undefined && entry.kind !== 'free';
  }

  #compareTrailers(): void {
    const before = this.#before.view.trailer;
    const after = this.#after.view.trailer;
    const firstId = (trailer: PdfDict): PdfObject | undefined => {
      const id = trailer.get('ID');
      return isArray(id) ? id[0] : id;
    };
    const same =
      sameObject(before.get('Root'), after.get('Root')) &&
      sameObject(before.get('Info'), after.get('Info')) &&
      sameObject(firstId(before), firstId(after)) &&
      !after.has('Encrypt');
    if (!same) this.faults.push('trailer');
  }

  #compareObject(number: number): void {
    const before = this.#before.view.fetch(number);
    const after = this.#after.view.fetch(number);
    if (!isDict(before) || !isDict(after)) {
      const untouched = !(before instanceof PdfStream) && sameObject(before, after);
      if (!untouched) this.faults.push('content changed');
      return;
    }
    const keys = differences(before, after);
    if (keys.length > 0) this.#judge(number, after, keys);
  }

  #judge(number: number, after: PdfDict, keys: readonly string[]): void {
    const field = this.#fieldsBefore.get(number);
    const catalogue = this.#after.view.trailer.get('Root');
    const form = this.#before.view.root.get('AcroForm');
    if (field?.isSignature === true && !field.dict.has('V')) this.#judgeField(field, after, keys);
    else if (catalogue instanceof PdfRef && catalogue.number === number) {
      this.#judgeCatalogue(after, keys);
    } else if (form instanceof PdfRef && form.number === number) this.#judgeForm(after, keys);
    else this.faults.push('content changed');
  }

  #judgeField(field: FormField, after: PdfDict, keys: readonly string[]): void {
    const value = after.get('V');
    if (keys.some((key) => key !== 'V') || !(value instanceof PdfRef)) {
      this.faults.push('signature field changed');
      return;
    }
    this.#expectedNew.add(value.number);
    this.filled.push(field.name);
  }

  #judgeForm(after: PdfDict, keys: readonly string[]): void {
    if (keys.some((key) => key !== 'SigFlags') || after.get('SigFlags') !== 3) {
      this.faults.push('form changed');
    }
  }

  #judgeCatalogue(after: PdfDict, keys: readonly string[]): void {
    if (keys.some((key) => key !== 'DSS' && key !== 'AcroForm')) {
      this.faults.push('catalogue changed');
      return;
    }
    if (keys.includes('AcroForm')) this.#judgeInlineForm(after);
    if (!keys.includes('DSS')) return;
    this.addsValidationData = true;
    const store = after.get('DSS');
    if (store instanceof PdfRef) this.#expectedNew.add(store.number);
    const dict = this.#after.view.dict(store);
    for (const key of ['Certs', 'CRLs', 'OCSPs']) {
      const list = this.#after.view.resolve(dict?.get(key));
      if (isArray(list)) for (const item of list) this.#expectStream(item);
    }
  }

  #judgeInlineForm(after: PdfDict): void {
    const before = this.#before.view.root.get('AcroForm');
    const form = after.get('AcroForm');
    if (isDict(before) && isDict(form)) this.#judgeForm(form, differences(before, form));
    else this.faults.push('form changed');
  }

  #expectStream(item: PdfObject): void {
    if (item instanceof PdfRef && this.#after.view.fetch(item.number) instanceof PdfStream) {
      this.#expectedNew.add(item.number);
    }
  }
}

function describe(comparison: Comparison): Pick<Addition, 'kind' | 'says'> {
  if (comparison.faults.length > 0) {
    return { kind: 'other', says: 'The content of the document was changed or added to.' };
  }
  if (comparison.filled.length > 0) {
    return { kind: 'signature', says: `A further signature (${comparison.filled.join(', ')}).` };
  }
  if (comparison.addsValidationData) {
    return { kind: 'validation-data', says: 'Certificates for checking the signatures later.' };
  }
  return { kind: 'nothing', says: 'A new stage of the file without any content.' };
}

/** What `after` added to `before`, and whether a signed document may be added to like that. */
export function classifyAddition(before: Revision, after: Revision): Addition {
  const comparison = new Comparison(before, after);
  const revision = after.index + 1;
  return { revision, allowed: comparison.faults.length === 0, ...describe(comparison) };
}
