import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { certificateFacts, trustAnchor } from '../settings/certificate-facts';
import { openSeal } from '../settings/institution-seal';
import { ensureOwnCertificate, openSigningKey } from '../settings/signing-certificate';
import { sealField } from '../../../shared/domain/reports/signature-fields';
import type { ReportRoot } from './file-store';
import { pagesOf } from './pages-of';
import { renderSignatureBlock, type SignatureBlock } from './pdf';
import { signPdf, type SigningIdentity } from './sign';

export const signatoryRole = 'Commissioner';

export interface SignedFile {
  readonly file: Uint8Array<ArrayBuffer>;
  /** What a reader has to trust to know the signer. */
  readonly root: ReportRoot;
}

interface As {
  readonly field: string;
  readonly name: string;
  readonly role: string;
  readonly reason: string;
  readonly certifies: boolean;
}

/** Long names are drawn smaller; those that no one could read any more are not drawn. */
const scales = [1, 0.85, 0.7, 0.55, 0.45] as const;

async function drawBlock(
  { resourcesFolder }: Context,
  block: Omit<SignatureBlock, 'scale'>,
  size: readonly [number, number],
): Promise<Uint8Array> {
  for (const scale of scales) {
    const drawn = await renderSignatureBlock({ ...block, scale }, size, resourcesFolder);
    if ((await pagesOf(drawn)) === 1) return drawn;
  }
  throw new AppError('SIGN_BLOCK_NOT_DRAWN');
}

async function signAs(
  context: Context,
  bytes: Uint8Array,
  identity: SigningIdentity,
  { field, name, role, reason, certifies }: As,
): Promise<SignedFile> {
  const time = new Date(context.now());
  const { institution } = context.vault;
  const certificate = certificateFacts(identity.certDer).fingerprint;
  const block = { name, role, institution, time, certificate, isSeal: certifies };
  const file = await signPdf(bytes, {
    ...identity,
    ...{ field, name, reason, time, certifies },
    draw: (...size) => drawBlock(context, block, size),
  });
  const { fingerprint, pem } = certificateFacts(trustAnchor(identity.certDer, identity.chain));
  return { file, root: { fingerprint, pem } };
}

/**
 * Certifies a print for the institution, before anybody signs it.
 * @throws AppError ROOT_NOT_MADE, ROOT_KEY_NOT_HELD, SEALED_VALUE_ALTERED
 */
export async function sealPrint(context: Context, print: Uint8Array): Promise<SignedFile> {
  const seal = await openSeal(context);
  try {
    return await signAs(context, print, seal, {
      field: sealField,
      name: context.vault.institution,
      role: 'Seal of the institution',
      reason: 'Report certified by the institution; only signatures may be added',
      certifies: true,
    });
  } finally {
    seal.keyPkcs8.fill(0);
  }
}

/**
 * Adds the signature of the officer who has the vault open.
 * @throws AppError SIGNING_CERTIFICATE_EXPIRED, SIGNING_KEY_LOST, ROOT_KEY_NOT_HELD, SIGN_FIELD_NOT_FREE
 */
export async function signAsOfficer(
  context: Context,
  bytes: Uint8Array,
  field: string,
  as = { role: signatoryRole, reason: 'Report approved and signed' },
): Promise<SignedFile> {
  const { certDer, chain } = await ensureOwnCertificate(context);
  const keyPkcs8 = openSigningKey(context);
  try {
    const identity = { certDer, chain, keyPkcs8 };
    return await signAs(context, bytes, identity, {
      field,
      name: context.vault.officer.name,
      ...as,
      certifies: false,
    });
  } finally {
    keyPkcs8.fill(0);
  }
}
