import { PdfSyntaxError } from '../pdf/objects';
import type { ReadingBudget } from '../pdf/reading-budget';
import type { Addition } from '../report';
import type { Revision } from '../revisions';
import { Comparison } from './comparison';
import { isPlainDrawing } from './drawing';
import { referencesOf } from './references';

type Described = Pick<Addition, 'kind' | 'allowed' | 'says'>;

const unjudged: Described = {
  kind: 'unjudged',
  allowed: false,
  says: 'Something was added that Amparo cannot judge.',
};

function describe({ faults, filled, stamped, addsValidationData }: Comparison): Described {
  if (faults.changed) {
    const says = 'The content of the document was changed or added to.';
    return { kind: 'other', allowed: false, says };
  }
  if (faults.unjudged) return unjudged;
  if (filled.length > 0) {
    const says = `A further signature (${filled.join(', ')}).`;
    return { kind: 'signature', allowed: true, says };
  }
  if (stamped.length > 0) {
    const says = `A time stamp (${stamped.join(', ')}).`;
    return { kind: 'time-stamp', allowed: true, says };
  }
  if (addsValidationData) {
    const says = 'Certificates and lists for checking the signatures later.';
    return { kind: 'validation-data', allowed: true, says };
  }
  return { kind: 'nothing', allowed: true, says: 'A new stage of the file without any content.' };
}

/** What each revision added to the one before it. Each is judged once, however many signatures ask. */
export class LaterChanges {
  readonly #revisions: readonly Revision[];
  readonly #budget: ReadingBudget;
  readonly #known = new Map<number, Addition>();
  /** By index: all numbers that the revisions up to this one refer to. */
  readonly #referredTo: ReadonlySet<number>[] = [];

  constructor(revisions: readonly Revision[], budget: ReadingBudget) {
    this.#revisions = revisions;
    this.#budget = budget;
  }

  /** The additions after the revision at `signed`, oldest first. */
  async after(signed: number): Promise<readonly Addition[]> {
    const additions: Addition[] = [];
    for (const revision of this.#revisions.slice(signed + 1)) {
      additions.push(await this.#addition(revision));
    }
    return additions;
  }

  async #addition(after: Revision): Promise<Addition> {
    const known = this.#known.get(after.index);
    if (known !== undefined) return known;
    const addition = { revision: after.index + 1, ...(await this.#judge(after)) };
    this.#known.set(after.index, addition);
    return addition;
  }

  async #judge(after: Revision): Promise<Described> {
    const before = this.#revisions[after.index - 1];
    if (before === undefined) return unjudged;
    try {
      const comparison = new Comparison(before, after, this.#referencesUpTo(before));
      for (const { content } of comparison.appearances) {
        const isPlain = content !== null && (await isPlainDrawing(content, this.#budget));
        if (!isPlain) comparison.faults.unjudged = true;
      }
      return describe(comparison);
    } catch (error) {
      if (error instanceof PdfSyntaxError) return unjudged;
      throw error;
    }
  }

  #referencesUpTo(revision: Revision): ReadonlySet<number> {
    const all = new Set<number>();
    for (const one of this.#revisions.slice(0, revision.index + 1)) {
      const found = (this.#referredTo[one.index] ??= referencesOf(one));
      for (const number of found) all.add(number);
    }
    return all;
  }
}
