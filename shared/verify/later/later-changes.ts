import { PdfSyntaxError } from '../pdf/objects';
import type { Addition } from '../report';
import type { Revision } from '../revisions';
import { Comparison } from './comparison';
import { referencesOf } from './references';

type Described = Pick<Addition, 'kind' | 'allowed' | 'says'>;

const unjudged: Described = {
  kind: 'unjudged',
  allowed: false,
  says: 'Something was added that Amparo cannot judge.',
};

function describe({ faults, filled, addsValidationData }: Comparison): Described {
  if (faults.changed) {
    const says = 'The content of the document was changed or added to.';
    return { kind: 'other', allowed: false, says };
  }
  if (faults.unjudged) return unjudged;
  if (filled.length > 0) {
    const says = `A further signature (${filled.join(', ')}).`;
    return { kind: 'signature', allowed: true, says };
  }
  if (addsValidationData) {
    const says = 'Certificates for checking the signatures later.';
    return { kind: 'validation-data', allowed: true, says };
  }
  return { kind: 'nothing', allowed: true, says: 'A new stage of the file without any content.' };
}

/** What each revision added to the one before it. Each is judged once, however many signatures ask. */
export class LaterChanges {
  readonly #revisions: readonly Revision[];
  readonly #known = new Map<number, Addition>();
  /** By index: all numbers that the revisions up to this one refer to. */
  readonly #referredTo: ReadonlySet<number>[] = [];

  constructor(revisions: readonly Revision[]) {
    this.#revisions = revisions;
  }

  /** The additions after the revision at `signed`, oldest first. */
  after(signed: number): readonly Addition[] {
    return this.#revisions.slice(signed + 1).map((revision) => this.#addition(revision));
  }

  #addition(after: Revision): Addition {
    const known = this.#known.get(after.index);
    if (known !== undefined) return known;
    const addition = { revision: after.index + 1, ...this.#judge(after) };
    this.#known.set(after.index, addition);
    return addition;
  }

  #judge(after: Revision): Described {
    const before = this.#revisions[after.index - 1];
    if (before === undefined) return unjudged;
    try {
      return describe(new Comparison(before, after, this.#referencesUpTo(before)));
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
