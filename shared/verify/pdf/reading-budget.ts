import { PdfSyntaxError } from './objects';

const mostBytes = 64 * 1024 * 1024;
const mostEntries = 1_000_000;

/**
 * What reading one file may cost in all, however its streams are nested or repeated: 64 MiB of
 * unfolded data, and no more listed objects than the file has bytes, at most a million. Nothing that
 * a report carries comes near; a small file made to exhaust memory or time does.
 */
export class ReadingBudget {
  #bytes = mostBytes;
  #entries: number;

  constructor(fileLength: number) {
    this.#entries = Math.min(fileLength, mostEntries);
  }

  /** How many bytes may still be unfolded. */
  get bytes(): number {
    return this.#bytes;
  }

  takeBytes(count: number): void {
    if (count > this.#bytes) throw new PdfSyntaxError('too much compressed data');
    this.#bytes -= count;
  }

  /** Takes leave to list `count` objects. Throws PdfSyntaxError, before anything is set aside. */
  takeEntries(count: number): void {
    if (count > this.#entries) throw new PdfSyntaxError('too many entries');
    this.#entries -= count;
  }
}
