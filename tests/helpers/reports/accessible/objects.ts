import { run } from '../programs';

/** A value as qpdf gives it: names begin with "/", strings with "u:" or "b:", references end in " R". */
export type Value = null | boolean | number | string | Value[] | Dictionary;
export interface Dictionary {
  [key: string]: Value;
}

interface Entry {
  readonly value?: Value;
  readonly stream?: { readonly dict: Dictionary; readonly data?: string };
}

const isDictionary = (value: Value | undefined): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name or a reference as it stands; empty for anything else. */
export const plain = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/** The objects of a PDF, as an independent program reads them. */
export class PdfObjects {
  readonly #entries: Map<string, Entry>;
  readonly pages: readonly string[];

  constructor(file: string) {
    const { output } = run(
      'qpdf',
      '--json=2',
      '--json-stream-data=inline',
      '--decode-level=generalized',
      file,
    );
    const read = JSON.parse(output) as {
      readonly pages: readonly { readonly object: string }[];
      readonly qpdf: readonly [unknown, Record<string, Entry>];
    }; // the format is documented, and a wrong one fails below
    this.pages = read.pages.map(({ object }) => object);
    this.#entries = new Map(Object.entries(read.qpdf[1]));
  }

  #entry(reference: string): Entry | undefined {
    return this.#entries.get(`obj:${reference}`);
  }

  /** What a value stands for, through a reference. */
  get(value: Value | undefined): Value {
    if (typeof value === 'string' && value.endsWith(' R')) {
      const entry = this.#entry(value);
      return entry?.stream?.dict ?? entry?.value ?? null;
    }
    return value ?? null;
  }

  dict(value: Value | undefined): Dictionary {
    const found = this.get(value);
    return isDictionary(found) ? found : {};
  }

  list(value: Value | undefined): Value[] {
    const found = this.get(value);
    if (found === null) return [];
    return Array.isArray(found) ? found : [value ?? null];
  }

  /** The decoded bytes of a stream. */
  stream(reference: Value | undefined): Buffer {
    const data = typeof reference === 'string' ? this.#entry(reference)?.stream?.data : undefined;
    return Buffer.from(data ?? '', 'base64');
  }

  text(value: Value | undefined): string {
    const found = this.get(value);
    return typeof found === 'string' ? found.replace(/^u:/, '') : '';
  }

  get trailer(): Dictionary {
    const trailer = this.#entries.get('trailer')?.value;
    return isDictionary(trailer) ? trailer : {};
  }

  get catalogue(): Dictionary {
    return this.dict(this.trailer['/Root']);
  }

  /** Every dictionary of the file that is an object of its own, streams' included. */
  get all(): Dictionary[] {
    return [...this.#entries.values()]
      .map(({ stream, value }) => stream?.dict ?? value)
      .filter(isDictionary);
  }
}
