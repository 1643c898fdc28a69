import type { ProblemCode } from '../problems';

/** Reading this file would cost more than it may. Ends the whole check; caught at verifyPdf. */
export class PdfLimitError extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode) {
    super(code);
    this.name = 'PdfLimitError';
    this.code = code;
  }
}

const MiB = 1024 * 1024;

/**
 * `read`: bytes of the file; `unfolded`: bytes out of compressed streams; `values`: objects within
 * objects; `steps`: references followed; `covered`: bytes hashed.
 */
export type Cost = 'read' | 'unfolded' | 'entries' | 'values' | 'steps' | 'covered';

/**
 * What reading one file may cost in all, however its parts are nested, shared or repeated: 64 MiB of
 * unfolded data, no more listed objects than the file has bytes (at most a million), two million
 * values, ten million steps, 2 GiB under signatures. Every byte belongs to one object or section and
 * is read at most twice: reading more proves that parts overlap. Nothing that a report carries comes
 * near; a small file made to exhaust memory or time does.
 */
export class ReadingBudget {
  readonly #left: Record<Cost, number>;
  readonly #most: Readonly<Record<Cost, number>>;

  constructor(fileLength: number) {
    this.#most = {
      read: 2 * fileLength,
      unfolded: 64 * MiB,
      entries: Math.min(fileLength, 1_000_000),
      values: 2_000_000,
      steps: 10_000_000,
      covered: 2048 * MiB,
    };
    this.#left = { ...this.#most };
  }

  left(cost: Cost): number {
    return this.#left[cost];
  }

  spent(cost: Cost): number {
    return this.#most[cost] - this.#left[cost];
  }

  /** Takes leave to spend `count`. Throws PdfLimitError, before anything is set aside. */
  take(cost: Cost, count: number): void {
    if (count > this.#left[cost]) {
      throw new PdfLimitError(cost === 'read' ? 'OBJECTS_OVERLAP' : 'PDF_TOO_COMPLEX');
    }
    this.#left[cost] -= count;
  }
}
