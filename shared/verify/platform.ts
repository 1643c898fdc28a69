/**
 * What every platform of the verifier has: WebCrypto and DecompressionStream (Node 20+, Electron,
 * browsers). Declared here because shared/ is compiled without the types of any one of them.
 */
export interface Subtle {
  digest(algorithm: string, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  importKey(
    format: 'spki',
    key: Uint8Array<ArrayBuffer>,
    algorithm: object,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<object>;
  verify(
    algorithm: object,
    key: object,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
}

interface Decompressor {
  readonly writable: {
    getWriter(): { write(chunk: Uint8Array): Promise<void>; close(): Promise<void> };
  };
  readonly readable: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
      cancel(): Promise<void>;
    };
  };
}

// Reflect.get gives `any`; the two assertions state the standards (W3C WebCrypto, WHATWG Compression).
const crypto = Reflect.get(globalThis, 'crypto') as { readonly subtle: Subtle };
const DecompressionStream = Reflect.get(globalThis, 'DecompressionStream') as new (
  format: 'deflate',
) => Decompressor;

export const subtle: Subtle = crypto.subtle;

const ignore = (): void => undefined;

/** Inflates zlib data (RFC 1950) up to `limit` bytes; null when the data is damaged or larger. */
export async function inflate(data: Uint8Array, limit: number): Promise<Uint8Array[] | null> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  // A failure shows on the reading side; the writing side only repeats it.
  writer.write(data).catch(ignore);
  writer.close().catch(ignore);
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || value === undefined) return chunks;
      size += value.length;
      if (size > limit) {
        await reader.cancel();
        return null;
      }
      chunks.push(value);
    }
  } catch {
    return null;
  }
}
