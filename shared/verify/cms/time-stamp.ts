import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { own, sameBytes } from '../bytes';
import { subtle } from '../platform';
import type { ProblemCode } from '../problems';
import { mayStampTime, type Certificate } from './certificate';
import { hashes, oid } from './oids';
import { checkBlock, readSignedData, type BlockKind } from './signed-data';

/** What a time-stamp token says, before anybody vouches for the authority that made it. */
export interface TokenResult {
  readonly problems: readonly ProblemCode[];
  readonly authority: Certificate | null;
  readonly embedded: readonly Certificate[];
  readonly time: Date | null;
}

const token: BlockKind = {
  version: 3,
  contentType: oid.timeStampInfo,
  mayNameBySha1: true,
  mayServe: mayStampTime,
};

const failed: TokenResult = {
  problems: ['TIME_STAMP_MALFORMED'],
  authority: null,
  embedded: [],
  time: null,
};

/** The stated content of the token, and its exact bytes. */
function readInfo(
  data: pkijs.SignedData,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly info: pkijs.TSTInfo } | null {
  const content = data.encapContentInfo.eContent;
  if (!(content instanceof asn1js.OctetString)) return null;
  const bytes = own(new Uint8Array(content.getValue()));
  return { bytes, info: pkijs.TSTInfo.fromBER(bytes) };
}

/** Whether the token was made for these bytes. */
async function isFor({ messageImprint }: pkijs.TSTInfo, stamped: Uint8Array): Promise<boolean> {
  const hash = hashes.get(messageImprint.hashAlgorithm.algorithmId);
  if (hash === undefined) return false;
  const digest = new Uint8Array(await subtle.digest(hash, own(stamped)));
  return sameBytes(digest, messageImprint.hashedMessage.valueBlock.valueHexView);
}

async function check(der: Uint8Array, stamped: Uint8Array): Promise<TokenResult> {
  const data = readSignedData(der);
  const read = data === null ? null : readInfo(data);
  if (data === null || read === null) return failed;
  const { bytes, info } = read;
  const { problems, signer, embedded, timeStamps } = await checkBlock(data, bytes, token);
  const all = [...problems];
  const isKnown = info.version === 1 && !(info.extensions ?? []).some((one) => one.critical);
  if (!isKnown || timeStamps.length > 0 || Number.isNaN(info.genTime.getTime())) {
    all.push('TIME_STAMP_MALFORMED');
  }
  if (!(await isFor(info, stamped))) all.push('TIME_STAMP_OF_OTHER');
  return { problems: all, authority: signer, embedded, time: info.genTime };
}

/**
 * Checks a time-stamp token (RFC 3161) over the bytes that it is to prove. Zeros may follow it. Does
 * not ask who the authority is: see chain.ts.
 */
export async function checkToken(der: Uint8Array, stamped: Uint8Array): Promise<TokenResult> {
  try {
    return await check(der, stamped);
  } catch {
    // pkijs throws on shapes that are not a token.
    return failed;
  }
}
