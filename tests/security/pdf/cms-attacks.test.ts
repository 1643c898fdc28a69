import { createHash, createPrivateKey, sign as signRaw } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { beforeAll, describe, expect, test } from 'vitest';
import { x509 } from '../../../electron/core/reports/pki/x509';
import { buildSignedData } from '../../../electron/core/reports/sign/cms';
import { asBytes, asText, replaceLast } from '../../helpers/reports/mutate';
import { codesOf, makeOfficer, makeSigned, now, verify } from '../../helpers/reports/signed';

let made: Awaited<ReturnType<typeof makeSigned>>;
beforeAll(async () => {
  made = await makeSigned();
});

const oidSigningCertificate = '1.2.840.113549.1.9.16.2.47';

interface Place {
  readonly gap: number;
  readonly rest: number;
}

function placeOf(bytes: Uint8Array): Place {
  const range = [...asText(bytes).matchAll(/\/ByteRange \[0 (\d+) (\d+) /g)].at(-1) ?? [];
  return { gap: Number(range[1]), rest: Number(range[2]) };
}

function digestOf(bytes: Uint8Array): Buffer {
  const { gap, rest } = placeOf(bytes);
  return createHash('sha256').update(bytes.subarray(0, gap)).update(bytes.subarray(rest)).digest();
}

/** Puts another signature block into the room of the old one. */
function withBlock(bytes: Uint8Array, block: Uint8Array): Uint8Array {
  const { gap, rest } = placeOf(bytes);
  const digits = Buffer.from(block)
    .toString('hex')
    .padEnd(rest - gap - 2, '0');
  const text = asText(bytes);
  return asBytes(`${text.slice(0, gap + 1)}${digits}${text.slice(rest - 1)}`);
}

/** Rebuilds the block of the genuine signature, changed, and signed again with the genuine key. */
function rebuilt(change: (data: pkijs.SignedData, info: pkijs.SignerInfo) => void): Uint8Array {
  const block = buildSignedData(digestOf(made.signed), {
    certDer: made.officer.certDer,
    keyPkcs8: made.officer.keyPkcs8,
    chain: [made.root.certDer],
  });
  const content = pkijs.ContentInfo.fromBER(new Uint8Array(block));
  const data = new pkijs.SignedData({ schema: content.content });
  const [info] = data.signerInfos;
  if (info?.signedAttrs === undefined) throw new Error('no signer');
  change(data, info);
  const attributes = info.signedAttrs.attributes;
  const toSign = new asn1js.Set({ value: attributes.map((one) => one.toSchema()) }).toBER();
  const key = createPrivateKey({
    key: Buffer.from(made.officer.keyPkcs8),
    format: 'der',
    type: 'pkcs8',
  });
  info.signature = new asn1js.OctetString({
    valueHex: new Uint8Array(signRaw('sha256', Buffer.from(toSign), key)),
  });
  // Parsed attributes keep their old encoding; fresh ones are encoded as they now are.
  info.signedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes });
  const whole = new pkijs.ContentInfo({
    contentType: content.contentType,
    content: data.toSchema(true),
  });
  return withBlock(made.signed, new Uint8Array(whole.toSchema().toBER()));
}

/** Another certificate of the same root for the same key, issuer and serial number. */
async function twinCertificate(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const genuine = new x509.X509Certificate(made.officer.certDer);
  const root = new x509.X509Certificate(made.root.certDer);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const twin = await x509.X509CertificateGenerator.create({
    serialNumber: genuine.serialNumber,
    subject: `CN=${name}`,
    issuer: root.subjectName,
    notBefore: now,
    notAfter: genuine.notAfter,
    signingAlgorithm: algorithm,
    publicKey: await genuine.publicKey.export(algorithm, ['verify']),
    signingKey: await globalThis.crypto.subtle.importKey(
      'pkcs8',
      made.root.keyPkcs8,
      algorithm,
      false,
      ['sign'],
    ),
    extensions: genuine.extensions,
  });
  return new Uint8Array(twin.rawData);
}

const judge = (bytes: Uint8Array) => verify(bytes, made.root.certDer);

describe('a signature block made by someone who knows the format', () => {
  test('unchanged but signed again, it is valid: the rebuilding itself is sound', async () => {
    expect((await judge(rebuilt(() => undefined))).verdict).toBe('valid');
  });

  test('must say which certificate it was made with', async () => {
    const report = await judge(
      rebuilt((_, info) => {
        const attributes = info.signedAttrs;
        if (attributes === undefined) return;
        attributes.attributes = attributes.attributes.filter(
          (a) => a.type !== oidSigningCertificate,
        );
      }),
    );
    expect(report).toMatchObject({ verdict: 'invalid', signature: 'not-sound' });
    expect(codesOf(report)).toEqual(['SIGNING_CERTIFICATE_MISSING']);
  });

  test('with a signing time, which PAdES keeps elsewhere, is remarked on', async () => {
    const report = await judge(
      rebuilt((_, info) => {
        info.signedAttrs?.attributes.push(
          new pkijs.Attribute({
            type: '1.2.840.113549.1.9.5',
            values: [new asn1js.UTCTime({ valueDate: now })],
          }),
        );
      }),
    );
    expect(report).toMatchObject({ verdict: 'valid', time: 'claimed' });
    expect(codesOf(report)).toEqual(['SIGNING_TIME_INSIDE']);
  });

  test('whose outer length is a mark is read, and no other liberty is taken', async () => {
    const der = buildSignedData(digestOf(made.signed), {
      ...made.officer,
      chain: [made.root.certDer],
    });
    const content = Buffer.from(der.subarray(4));
    const marked = (tail: string): Buffer =>
      Buffer.concat([Buffer.of(0x30, 0x80), content, Buffer.from(tail, 'hex')]);
    expect((await judge(withBlock(made.signed, marked('0000')))).verdict).toBe('valid');
    for (const tail of ['', '00', '000001', '0500']) {
      const report = await judge(withBlock(made.signed, marked(tail)));
      // Padding zeros end it, too, where the mark was left out.
      if (tail === '' || tail === '00') expect(report.verdict).toBe('valid');
      else expect(codesOf(report)).toEqual(['CMS_MALFORMED']);
    }
    const broken = Buffer.concat([Buffer.of(0x04, 0x80), content, Buffer.of(0, 0)]);
    expect(codesOf(await judge(withBlock(made.signed, broken)))).toEqual(['CMS_MALFORMED']);
  });

  test('may not show another certificate for the same key', async () => {
    const twin = pkijs.Certificate.fromBER(await twinCertificate('President of the Republic'));
    const block = rebuilt((data) => {
      data.certificates = [twin, ...(data.certificates ?? []).slice(1)];
    });
    const report = await judge(block);
    expect(report).toMatchObject({ verdict: 'invalid', signature: 'not-sound' });
    expect(codesOf(report)).toEqual(['SIGNING_CERTIFICATE_MISMATCH']);
  });

  test('may not carry a certificate that plays no part', async () => {
    const stranger = (await makeSigned()).root.certDer;
    const report = await judge(
      rebuilt((data) => {
        data.certificates = [...(data.certificates ?? []), pkijs.Certificate.fromBER(stranger)];
      }),
    );
    expect(codesOf(report)).toEqual(['CERTIFICATE_SURPLUS']);
  });

  test('may not carry unsigned remarks', async () => {
    const report = await judge(
      rebuilt((_, info) => {
        info.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({
          type: 1,
          attributes: [
            new pkijs.Attribute({
              type: '1.2.3.4',
              values: [new asn1js.Utf8String({ value: 'x' })],
            }),
          ],
        });
      }),
    );
    expect(codesOf(report)).toContain('CMS_ATTRIBUTES');
  });

  test('by a stranger of the same name is sound, but nobody vouches for it', async () => {
    const stranger = await makeSigned();
    const foreign = buildSignedData(digestOf(made.signed), {
      certDer: stranger.officer.certDer,
      keyPkcs8: stranger.officer.keyPkcs8,
      chain: [stranger.root.certDer],
    });
    const report = await judge(withBlock(made.signed, foreign));
    expect(report).toMatchObject({ verdict: 'valid-untrusted', signer: 'not-trusted' });
  });

  test('by somebody whom only an officer vouches for is not trusted', async () => {
    const forged = await makeOfficer(made.officer, 'Forged Commissioner');
    const block = buildSignedData(digestOf(made.signed), {
      certDer: forged.certDer,
      keyPkcs8: forged.keyPkcs8,
      chain: [],
    });
    const content = pkijs.ContentInfo.fromBER(new Uint8Array(block));
    const data = new pkijs.SignedData({ schema: content.content });
    const authorities = [made.officer.certDer, made.root.certDer];
    data.certificates?.push(...authorities.map((der) => pkijs.Certificate.fromBER(der)));
    const whole = new pkijs.ContentInfo({
      contentType: content.contentType,
      content: data.toSchema(true),
    });
    const withChain = new Uint8Array(whole.toSchema().toBER());
    const report = await judge(withBlock(made.signed, withChain));
    expect(report).toMatchObject({ verdict: 'invalid', signer: 'not-trusted' });
    expect(codesOf(report).sort()).toEqual(['CERTIFICATE_SURPLUS', 'CHAIN_UNTRUSTED']);
  });

  test('with the key of the root itself is not a signature of a person', async () => {
    const block = buildSignedData(digestOf(made.signed), {
      certDer: made.root.certDer,
      keyPkcs8: made.root.keyPkcs8,
      chain: [],
    });
    const report = await judge(withBlock(made.signed, block));
    expect(report.verdict).toBe('invalid');
    expect(codesOf(report)).toContain('CERTIFICATE_PURPOSE');
  });

  test('may not carry more certificates than any chain needs', async () => {
    const report = await judge(
      rebuilt((data) => {
        const [first] = data.certificates ?? [];
        if (first !== undefined)
          data.certificates?.push(...Array.from({ length: 11 }, () => first));
      }),
    );
    expect(report).toMatchObject({ verdict: 'invalid', signature: 'not-sound' });
    expect(codesOf(report)).toEqual(['CMS_TOO_LARGE']);
  });

  test('must be of the kind that reports use', async () => {
    const report = await judge(
      replaceLast(made.signed, '/ETSI.CAdES.detached', '/adbe.x509.rsa_sha1 '),
    );
    expect(report.verdict).toBe('invalid');
    expect(codesOf(report)).toContain('SIGNATURE_KIND');
  });
});
