import { readCertificate, type Certificate } from './cms/certificate';
import { readRevocationList, type RevocationList } from './cms/revocation';
import { decodeStream } from './pdf/decode-stream';
import type { PdfFile } from './pdf/document';
import { isArray, PdfStream, PdfSyntaxError } from './pdf/objects';

export interface ValidationData {
  readonly certificates: readonly Certificate[];
  readonly revocationLists: readonly RevocationList[];
}

/** More than the chains of all signatories and of several time-stamp authorities. */
const mostOfEach = 40;

async function streamsOf(file: PdfFile, key: 'Certs' | 'CRLs'): Promise<readonly Uint8Array[]> {
  const view = file.current;
  const list = view.resolve(view.dict(view.root.get('DSS'))?.get(key));
  const found: Uint8Array[] = [];
  for (const item of isArray(list) ? list.slice(0, mostOfEach) : []) {
    const stream = view.resolve(item);
    if (stream instanceof PdfStream) found.push(await decodeStream(stream, file.budget));
  }
  return found;
}

const known = <T>(items: readonly (T | null)[]): readonly T[] =>
  items.filter((item) => item !== null);

/**
 * The certificates and revocation lists of the document security store (ETSI EN 319 142-1, 5.4.2).
 * Nothing in it counts before the signature on it has been checked; what cannot be read is left out.
 */
export async function readValidationData(file: PdfFile): Promise<ValidationData> {
  try {
    const certificates = await streamsOf(file, 'Certs');
    const lists = await streamsOf(file, 'CRLs');
    return {
      certificates: known(await Promise.all(certificates.map(readCertificate))),
      revocationLists: known(lists.map(readRevocationList)),
    };
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
    return { certificates: [], revocationLists: [] };
  }
}
