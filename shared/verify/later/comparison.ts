import { formFields, type FormField } from '../pdf/form-fields';
import { isArray, isDict, PdfRef, PdfStream } from '../pdf/objects';
import type { PdfDict, PdfObject } from '../pdf/objects';
import { sameObject } from '../pdf/serialise';
import type { Revision } from '../revisions';
import { isTimeStampDict } from '../signature-field';
import { Appearance } from './appearance';
import { isExtensions } from './extensions';
import type { Faults } from './faults';
import { checkSection } from './section-faults';
import { SecurityStore } from './security-store';

/** Keys whose values differ. */
function differences(before: PdfDict, after: PdfDict): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => !sameObject(before.get(key), after.get(key)));
}

/** What other programs change in a field when they sign in it, which nobody here judges. */
const looks: ReadonlySet<string> = new Set(['AS', 'M', 'MK']);
/** Some take the field out of sight; moved to any other place it could cover what was signed. */
const isNowhere = (rectangle: PdfObject | undefined): boolean =>
  isArray(rectangle) && rectangle.length === 4 && rectangle.every((side) => side === 0);
const formLooks: ReadonlySet<string> = new Set(['SigFlags', 'DA', 'DR']);
/**
 * Compares two revisions. Allowed are only: filling a signature field that was there and empty, with
 * a drawing inside its frame, setting /SigFlags, adding to the document security store (ETSI EN 319 142-1, 5.4.2) and naming the
 * extensions these need. It makes no difference whether the section is a table or a stream: a stream
 * must be a new object that nothing refers to, of exactly its entries.
 */
export class Comparison {
  readonly filled: string[] = [];
  readonly stamped: string[] = [];
  /** What fills the frames of the signatures; whoever compares must still read their content. */
  readonly appearances: Appearance[] = [];
  readonly faults: Faults = { changed: false, unjudged: false };
  addsValidationData = false;
  readonly #before: Revision;
  readonly #after: Revision;
  /** All numbers that the revisions up to `before` refer to. */
  readonly #referredTo: ReadonlySet<number>;
  readonly #fieldsBefore: ReadonlyMap<number, FormField>;
  readonly #expectedNew = new Set<number>();

  /** Throws PdfSyntaxError when either revision cannot be read that far. */
  constructor(before: Revision, after: Revision, referredTo: ReadonlySet<number>) {
    this.#before = before;
    this.#after = after;
    this.#referredTo = referredTo;
    this.#fieldsBefore = new Map(formFields(before.view).map((f) => [f.ref.number, f]));
    for (const number of after.section.streams.keys()) this.#expectedNew.add(number);
    checkSection(before, after, this.faults);
    const changed = this.#changedNumbers();
    for (const number of changed) if (this.#existed(number)) this.#compareObject(number);
    for (const number of changed) if (!this.#existed(number)) this.#judgeNew(number);
  }

  #changedNumbers(): number[] {
    const numbers: number[] = [];
    for (const [number, entry] of this.#after.section.entries) {
      if (entry.kind === 'free') {
        // Many programs repeat the head of the list of free numbers, which is never an object.
        if (this.#existed(number)) this.faults.changed = true;
        else if (number !== 0) this.faults.unjudged = true;
        continue;
      }
      this.#checkPlace(number);
      numbers.push(number);
    }
    return numbers;
  }

  /** Where and how an object is written, whatever it says. */
  #checkPlace(number: number): void {
    const before = this.#before.view.locate(number);
    const after = this.#after.section.entries.get(number);
    if (after?.kind !== 'at') {
      this.faults.unjudged = true;
      return;
    }
    const generation = before?.kind === 'at' ? before.generation : 0;
    if (number === 0 || after.generation !== generation) this.faults.changed = true;
    if (this.#after.view.at(after.offset).hasComment) this.faults.unjudged = true;
  }

  #existed(number: number): boolean {
    const entry = this.#before.view.locate(number);
    return entry !== undefined && entry.kind !== 'free';
  }

  /** A new object must be one that an allowed change brings, and not what the signed pages lacked. */
  #judgeNew(number: number): void {
    if (this.#referredTo.has(number)) this.faults.changed = true;
    if (!this.#expectedNew.has(number)) this.faults.unjudged = true;
  }

  #compareObject(number: number): void {
    const before = this.#before.view.fetch(number);
    const after = this.#after.view.fetch(number);
    if (!isDict(before) || !isDict(after)) {
      const untouched = !(before instanceof PdfStream) && sameObject(before, after);
      if (!untouched) this.faults.changed = true;
      return;
    }
    const keys = differences(before, after);
    if (keys.length > 0) this.#judge(number, after, keys);
  }

  #judge(number: number, after: PdfDict, keys: readonly string[]): void {
    const field = this.#fieldsBefore.get(number);
    const { root, trailer } = this.#before.view;
    const is = (ref: PdfObject | undefined): boolean =>
      ref instanceof PdfRef && ref.number === number;
    if (field?.isSignature === true && !field.dict.has('V')) this.#judgeField(field, after, keys);
    else if (is(trailer.get('Root'))) this.#judgeCatalogue(after, keys);
    else if (is(root.get('AcroForm'))) this.#judgeForm(after, keys);
    else if (is(root.get('DSS'))) this.#judgeStore();
    else this.faults.changed = true;
  }

  #judgeField(field: FormField, after: PdfDict, keys: readonly string[]): void {
    const value = after.get('V');
    const isLook = (key: string): boolean =>
      looks.has(key) || (key === 'Rect' && isNowhere(after.get('Rect')));
    const others = keys.filter((key) => key !== 'V' && key !== 'AP');
    if (!others.every(isLook) || !(value instanceof PdfRef)) {
      this.faults.changed = true;
      return;
    }
    if (others.length > 0) this.faults.unjudged = true;
    this.#expectedNew.add(value.number);
    const dict = this.#after.view.dict(value);
    const isTimeStamp = dict !== null && isTimeStampDict(dict);
    (isTimeStamp ? this.stamped : this.filled).push(field.name);
    if (keys.includes('AP')) this.#judgeAppearance(after, isTimeStamp);
  }

  /** A time-stamp is not shown; a signature may fill its own frame. */
  #judgeAppearance(after: PdfDict, isTimeStamp: boolean): void {
    const isNew = (number: number): boolean =>
      !this.#existed(number) && this.#after.section.entries.has(number);
    const appearance = new Appearance(this.#after.view, after, isNew);
    for (const number of appearance.expected) this.#expectedNew.add(number);
    if (isTimeStamp || !appearance.isSound) this.faults.unjudged = true;
    else this.appearances.push(appearance);
  }

  #judgeForm(after: PdfDict, keys: readonly string[]): void {
    if (keys.some((key) => !formLooks.has(key))) this.faults.changed = true;
    else if (keys.some((key) => key !== 'SigFlags')) this.faults.unjudged = true;
    if (keys.includes('SigFlags') && after.get('SigFlags') !== 3) this.faults.changed = true;
  }

  #judgeCatalogue(after: PdfDict, keys: readonly string[]): void {
    for (const key of keys) {
      if (key === 'AcroForm') this.#judgeInlineForm(after);
      else if (key === 'DSS') this.#judgeStore();
      else if (key !== 'Extensions' || !isExtensions(after.get(key))) this.faults.changed = true;
    }
  }

  #judgeStore(): void {
    this.addsValidationData = true;
    const { view } = this.#after;
    const store = new SecurityStore(view, view.root.get('DSS'));
    for (const number of store.expected) this.#expectedNew.add(number);
    if (!store.isSound) this.faults.unjudged = true;
  }

  #judgeInlineForm(after: PdfDict): void {
    const before = this.#before.view.root.get('AcroForm');
    const form = after.get('AcroForm');
    if (isDict(before) && isDict(form)) this.#judgeForm(form, differences(before, form));
    else this.faults.changed = true;
  }
}
