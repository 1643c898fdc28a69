import { createPrivateKey, createPublicKey, webcrypto, X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { AppError } from '../../../../shared/errors';
import {
  hasUnknownCriticalRule,
  mayPurposeSign,
  readCertificate,
} from '../../../../shared/verify/cms/certificate';

export interface ImportedIdentity {
  readonly certDer: Uint8Array<ArrayBuffer>;
  readonly keyPkcs8: Uint8Array<ArrayBuffer>;
  /** The authorities that came along, in any order, DER. */
  readonly chain: readonly Uint8Array<ArrayBuffer>[];
}

const bag = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
} as const;

const curves: readonly string[] = ['prime256v1', 'secp384r1', 'secp521r1'];
const fewestRsaBits = 2048;

const engine = new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto });

interface Contents {
  readonly keys: readonly Uint8Array<ArrayBuffer>[];
  readonly certificates: readonly Uint8Array<ArrayBuffer>[];
}

function readPfx(bytes: Uint8Array): pkijs.PFX {
  try {
    return pkijs.PFX.fromBER(new Uint8Array(bytes));
  } catch (cause) {
    throw new AppError('PKCS12_UNREADABLE', {}, { cause });
  }
}

/** The integrity check is keyed by the password, so it is what tells a wrong one (RFC 7292, 4). */
async function checkPassword(pfx: pkijs.PFX, password: ArrayBuffer): Promise<void> {
  if (pfx.macData === undefined) throw new AppError('PKCS12_UNSUPPORTED');
  try {
    await pfx.parseInternalValues({ password, checkIntegrity: true }, engine);
  } catch (cause) {
    const isMismatch = cause instanceof Error && /integrity|mac/i.test(cause.message);
    throw new AppError(isMismatch ? 'PKCS12_PASSWORD_WRONG' : 'PKCS12_UNSUPPORTED', {}, { cause });
  }
}

async function openSafes(safe: pkijs.AuthenticatedSafe, password: ArrayBuffer): Promise<void> {
  const options = safe.safeContents.map((content) =>
    content.contentType === pkijs.ContentInfo.DATA ? {} : { password },
  );
  await safe.parseInternalValues({ safeContents: options }, engine);
}

function safeBags(safe: pkijs.AuthenticatedSafe): readonly pkijs.SafeBag[] {
  const contents: unknown = Reflect.get(safe.parsedValue as object, 'safeContents');
  if (!Array.isArray(contents)) return [];
  return contents.flatMap((one: { readonly value: pkijs.SafeContents }) => one.value.safeBags);
}

async function readKey(item: pkijs.SafeBag, password: ArrayBuffer): Promise<pkijs.PrivateKeyInfo> {
  const value: unknown = item.bagValue;
  if (value instanceof pkijs.PrivateKeyInfo) return value;
  if (!(value instanceof pkijs.PKCS8ShroudedKeyBag)) throw new AppError('PKCS12_UNSUPPORTED');
  await Reflect.apply(Reflect.get(value, 'parseInternalValues') as () => Promise<void>, value, [
    { password },
    engine,
  ]);
  if (value.parsedValue === undefined) throw new AppError('PKCS12_UNSUPPORTED');
  return value.parsedValue;
}

const der = (block: { toBER(): ArrayBuffer }): Uint8Array<ArrayBuffer> =>
  new Uint8Array(block.toBER());

async function readContents(pfx: pkijs.PFX, password: ArrayBuffer): Promise<Contents> {
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (safe === undefined) throw new AppError('PKCS12_UNSUPPORTED');
  await openSafes(safe, password);
  const keys: Uint8Array<ArrayBuffer>[] = [];
  const certificates: Uint8Array<ArrayBuffer>[] = [];
  for (const item of safeBags(safe)) {
    if (item.bagId === bag.key || item.bagId === bag.shroudedKey) {
      keys.push(der((await readKey(item, password)).toSchema()));
    } else if (item.bagId === bag.certificate && item.bagValue instanceof pkijs.CertBag) {
      const parsed: unknown = item.bagValue.parsedValue;
      if (parsed instanceof pkijs.Certificate) certificates.push(der(parsed.toSchema()));
    }
  }
  return { keys, certificates };
}

/** Only keys that our verifier, and others, will accept. */
function checkKey(pkcs8: Uint8Array<ArrayBuffer>): Buffer {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  const details = key.asymmetricKeyDetails;
  const isRsa = key.asymmetricKeyType === 'rsa' && (details?.modulusLength ?? 0) >= fewestRsaBits;
  const isEc = key.asymmetricKeyType === 'ec' && curves.includes(details?.namedCurve ?? '');
  if (!isRsa && !isEc) throw new AppError('PKCS12_UNSUPPORTED');
  return createPublicKey(key).export({ format: 'der', type: 'spki' });
}

/** A signature that our own verifier would refuse must not be made. */
async function checkPurpose(certDer: Uint8Array<ArrayBuffer>): Promise<void> {
  const certificate = await readCertificate(certDer);
  if (certificate === null) throw new AppError('PKCS12_UNSUPPORTED');
  if (!mayPurposeSign(certificate) || hasUnknownCriticalRule(certificate)) {
    throw new AppError('PKCS12_PURPOSE');
  }
}

async function pickIdentity({ keys, certificates }: Contents): Promise<ImportedIdentity> {
  const [keyPkcs8, ...more] = keys;
  if (keyPkcs8 === undefined) throw new AppError('PKCS12_NO_KEY');
  if (more.length > 0) throw new AppError('PKCS12_UNSUPPORTED');
  const spki = checkKey(keyPkcs8);
  const certDer = certificates.find((one) =>
    new X509Certificate(one).publicKey.export({ format: 'der', type: 'spki' }).equals(spki),
  );
  if (certDer === undefined) throw new AppError('PKCS12_NO_KEY');
  await checkPurpose(certDer);
  return { certDer, keyPkcs8, chain: certificates.filter((one) => one !== certDer) };
}

/**
 * Reads a signing key with its certificate from a PKCS#12 file (RFC 7292). Throws AppError:
 * PKCS12_UNREADABLE (not PKCS#12), PKCS12_PASSWORD_WRONG, PKCS12_NO_KEY (no key, or no certificate
 * for it), PKCS12_PURPOSE (not for signing), PKCS12_UNSUPPORTED (old encryption such as RC2 or 3DES, several keys, weak keys).
 */
export async function importPkcs12(bytes: Uint8Array, password: string): Promise<ImportedIdentity> {
  const pfx = readPfx(bytes);
  const secret = new TextEncoder().encode(password).buffer;
  await checkPassword(pfx, secret);
  let contents: Contents;
  try {
    contents = await readContents(pfx, secret);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('PKCS12_UNSUPPORTED', {}, { cause });
  }
  return pickIdentity(contents);
}
