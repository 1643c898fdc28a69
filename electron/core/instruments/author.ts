import { createHash } from 'node:crypto';
import type { Author } from '../../../shared/domain/instruments/instrument-file';
import { AppError } from '../../../shared/errors';
import { describeCertificate, readCertificate } from '../../../shared/verify/cms/certificate';
import { checkChain } from '../../../shared/verify/cms/chain';
import { checkSignedData } from '../../../shared/verify/cms/signed-data';
import type { Context } from '../context';
import { buildSignedData } from '../reports/sign/cms';
import { rootCertificate } from '../settings/institution-root';
import { openSigningKey, ownCertificate } from '../settings/signing-certificate';

const bytesOf = (yaml: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(yaml));

type Place = Pick<Context, 'db' | 'vault' | 'now'>;

/**
 * Who signed a file: a detached CMS block over its bytes, as in a report. Whether this institution's
 * root vouches for the signer is told apart; a file from elsewhere may be signed by a stranger.
 * @throws AppError INSTRUMENT_SIGNATURE_WRONG
 */
export async function authorOf(context: Place, yaml: string, signature: Buffer): Promise<Author> {
  const cms = await checkSignedData(new Uint8Array(signature), bytesOf(yaml));
  if (cms.signer === null || cms.problems.length > 0)
    throw new AppError('INSTRUMENT_SIGNATURE_WRONG');
  const der = rootCertificate(context.db);
  const root = der === null ? null : await readCertificate(new Uint8Array(der));
  const roots = root === null ? [] : [root];
  const now = new Date(context.now());
  const trust = { roots, loose: [], revocationLists: [], now };
  const chain = await checkChain(cms.signer, cms.embedded, trust, now);
  const { name, organisation, fingerprint } = describeCertificate(cms.signer);
  return { name, organisation, fingerprint, trusted: chain.signer === 'trusted' };
}

/**
 * A detached signature over a file with the officer's own key.
 * @throws AppError INSTRUMENT_NO_CERTIFICATE, SEALED_VALUE_ALTERED, SIGN_KEY_UNFIT
 */
export function signFile(context: Place, yaml: string): Buffer {
  const own = ownCertificate(context);
  if (own === null) throw new AppError('INSTRUMENT_NO_CERTIFICATE');
  const keyPkcs8 = openSigningKey(context);
  try {
    const digest = createHash('sha256').update(yaml, 'utf8').digest();
    return Buffer.from(buildSignedData(digest, { ...own, keyPkcs8 }));
  } finally {
    keyPkcs8.fill(0);
  }
}
