import { latin1 } from './bytes';
import { fingerprintOf, readCertificate, type Certificate } from './cms/certificate';
import { largestRevocationList, readRevocationList, type RevocationList } from './cms/revocation';

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function fromBase64(text: string): Uint8Array {
  const out: number[] = [];
  let bits = 0;
  let held = 0;
  for (const char of text.replace(/[^A-Za-z0-9+/]/g, '')) {
    held = (held << 6) | base64Digits.indexOf(char);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out.push((held >> bits) & 0xff);
    held &= (1 << bits) - 1;
  }
  return Uint8Array.from(out);
}

/** A bundle of all roots of a system takes a fourth of this. */
const largestRootFile = 1024 * 1024;

function pemBlocks(text: string, label: string): readonly Uint8Array[] {
  const blocks = text.matchAll(
    new RegExp(`-----BEGIN ${label}-----([^-]*)-----END ${label}-----`, 'g'),
  );
  return [...blocks].map((block) => fromBase64(block[1] ?? ''));
}

const isPem = (file: Uint8Array): boolean =>
  latin1(file, 0, Math.min(file.length, 4096)).includes('-----BEGIN');

/**
 * The certificates of a root file in DER: a PEM file can hold several, anything else is taken as DER.
 * None when the file is larger than any bundle of roots.
 */
export function certificatesOf(file: Uint8Array): readonly Uint8Array[] {
  if (file.length > largestRootFile) return [];
  return isPem(file) ? pemBlocks(latin1(file), 'CERTIFICATE') : [file];
}

/** SHA-256 of a certificate in DER, as capital hexadecimal pairs joined by colons. */
export const rootFingerprint = (der: Uint8Array): Promise<string> => fingerprintOf(der);

export interface ChosenRoots {
  readonly certificates: readonly Certificate[];
  readonly allReadable: boolean;
}

export async function readRoots(files: readonly Uint8Array[]): Promise<ChosenRoots> {
  const certificates: Certificate[] = [];
  let allReadable = true;
  for (const file of files) {
    const ders = certificatesOf(file);
    if (ders.length === 0) allReadable = false;
    for (const der of ders) {
      const certificate = await readCertificate(der);
      if (certificate === null) allReadable = false;
      else certificates.push(certificate);
    }
  }
  return { certificates, allReadable };
}

export interface ChosenLists {
  readonly lists: readonly RevocationList[];
  readonly allReadable: boolean;
}

/** Revocation lists that the reader has beside the file, DER or PEM. */
export function readLists(files: readonly Uint8Array[]): ChosenLists {
  const ders = files.flatMap((file) => {
    const isText = file.length <= largestRevocationList && isPem(file);
    const blocks = isText ? pemBlocks(latin1(file), 'X509 CRL') : [];
    return blocks.length > 0 ? blocks : [file];
  });
  const lists = ders.map(readRevocationList).filter((list) => list !== null);
  return { lists, allReadable: lists.length === ders.length };
}
