import type { Needle } from './needle';

/** A needle whose text only its keyed fingerprint stands for. */
export interface Fingerprint extends Omit<Needle, 'text'> {
  readonly fingerprint: string;
  /** Of the needle's text, in UTF-16 units. */
  readonly length: number;
  /** Whose it is: one person or complainant has one. */
  readonly owner: string;
  /** Of the inquiry that the text belongs to. */
  readonly isOwn: boolean;
}

/** The keyed function under which needles were stored; must be deterministic. */
export type FingerprintOf = (text: string) => string;

export const fingerprintNeedle = (
  { text, ...rest }: Needle,
  owner: Pick<Fingerprint, 'owner' | 'isOwn'>,
  fingerprintOf: FingerprintOf,
): Fingerprint => ({
  ...rest,
  ...owner,
  length: text.length,
  fingerprint: fingerprintOf(text),
});

/** Finds the fingerprints of a text. A text is fingerprinted once, and only if its length can fit. */
export class FingerprintIndex {
  readonly #byFingerprint = new Map<string, Fingerprint[]>();
  readonly #lengths: ReadonlySet<number>;
  readonly #cache = new Map<string, readonly Fingerprint[]>();
  /** Of the needles that may be divided into several words. */
  readonly wholeLengths: ReadonlySet<number>;
  readonly longestWhole: number;
  /** Length and count of digits of every number. */
  readonly numbers: readonly { readonly length: number; readonly digits: number }[];

  constructor(
    fingerprints: readonly Fingerprint[],
    readonly fingerprintOf: FingerprintOf,
  ) {
    const numbers = new Map<string, { length: number; digits: number }>();
    const wholeLengths = new Set<number>();
    for (const one of fingerprints) {
      const same = this.#byFingerprint.get(one.fingerprint);
      if (same === undefined) this.#byFingerprint.set(one.fingerprint, [one]);
      else same.push(one);
      if (one.shape === 'whole') wholeLengths.add(one.length);
      if (one.shape === 'number')
        numbers.set(`${String(one.length)} ${String(one.part)}`, {
          length: one.length,
          digits: one.part,
        });
    }
    this.#lengths = new Set(fingerprints.map(({ length }) => length));
    this.wholeLengths = wholeLengths;
    this.longestWhole = Math.max(0, ...wholeLengths);
    this.numbers = [...numbers.values()];
  }

  find(text: string): readonly Fingerprint[] {
    if (!this.#lengths.has(text.length)) return nothing;
    const known = this.#cache.get(text);
    if (known !== undefined) return known;
    const found = this.#byFingerprint.get(this.fingerprintOf(text)) ?? nothing;
    this.#cache.set(text, found);
    return found;
  }
}
const nothing: readonly Fingerprint[] = [];
