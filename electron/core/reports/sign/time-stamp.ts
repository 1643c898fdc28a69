import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { timeStampFields } from '../../../../shared/domain/reports/signature-fields';
import { AppError } from '../../../../shared/errors';
import { oid } from '../../../../shared/verify/cms/oids';
import { checkToken } from '../../../../shared/verify/cms/time-stamp';
import { formFields } from '../../../../shared/verify/pdf/form-fields';
import { PdfRef } from '../../../../shared/verify/pdf/objects';
import { serialise } from '../../../../shared/verify/pdf/serialise';
import { appendUpdate, nextNumber } from './increment';
import { openReport } from './open-report';
import { reservedEntries, withBlock, writeRange, type Reserved } from './reserved-range';

/** A token with the certificates of its authority takes 3 to 8 KiB. */
const tokenBytes = 16 * 1024;

/**
 * The file with its next reserved field filled by a time stamp that is still missing (ETSI EN 319 142-1,
 * 5.4.3). Equal files give equal bytes, so the request and the answer meet without anything kept.
 * @throws AppError TIME_STAMP_NO_PLACE, SIGN_FILE_UNREADABLE
 */
async function reserve(bytes: Uint8Array): Promise<Reserved> {
  const file = await openReport(bytes);
  const fields = formFields(file.current);
  const field = timeStampFields
    .map((name) => fields.find((one) => one.name === name))
    .find((one) => one?.isSignature === true && !one.dict.has('V'));
  if (field === undefined) throw new AppError('TIME_STAMP_NO_PLACE');
  const number = nextNumber(file);
  const body = `<</Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 ${reservedEntries(tokenBytes)}>>`;
  const filled = new Map([...field.dict, ['V', new PdfRef(number, 0)] as const]);
  const update = [
    { number: field.ref.number, body: serialise(filled) },
    { number, body },
  ];
  return writeRange(appendUpdate(file, update), bytes.length, tokenBytes);
}

/** A request for a time stamp of the file, to be carried to an authority (RFC 3161, 2.4.1), in DER. */
export async function timeStampRequest(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { covered } = await reserve(bytes);
  const digest = new Uint8Array(createHash('sha256').update(covered).digest());
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: oid.sha256,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({ valueHex: digest }),
    }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/** 0: granted; 1: granted with changes (RFC 3161, 2.4.2). */
const granted: readonly number[] = [0, 1];

/** The token in an authority's answer. @throws AppError TIME_STAMP_UNREADABLE, TIME_STAMP_REFUSED */
function tokenOf(reply: Uint8Array): Uint8Array<ArrayBuffer> {
  let response: pkijs.TimeStampResp;
  try {
    response = pkijs.TimeStampResp.fromBER(new Uint8Array(reply));
  } catch (cause) {
    throw new AppError('TIME_STAMP_UNREADABLE', {}, { cause });
  }
  const { status, timeStampToken } = response;
  if (!granted.includes(status.status)) throw new AppError('TIME_STAMP_REFUSED');
  if (timeStampToken === undefined) throw new AppError('TIME_STAMP_UNREADABLE');
  return new Uint8Array(timeStampToken.toSchema().toBER());
}

export interface Stamped {
  readonly file: Uint8Array<ArrayBuffer>;
  /** Certificates that came in the token, DER. */
  readonly certificates: readonly Uint8Array[];
}

/**
 * Puts an authority's answer to `timeStampRequest` into the file as a document time-stamp. Whether the
 * authority is to be trusted is for each reader to say.
 * @throws AppError TIME_STAMP_UNREADABLE, TIME_STAMP_REFUSED, TIME_STAMP_NOT_OF_REPORT,
 * TIME_STAMP_NOT_SOUND, TIME_STAMP_NO_PLACE
 */
export async function addTimeStamp(bytes: Uint8Array, reply: Uint8Array): Promise<Stamped> {
  const token = tokenOf(reply);
  const reserved = await reserve(bytes);
  const { problems, embedded } = await checkToken(token, reserved.covered);
  if (problems.includes('TIME_STAMP_OF_OTHER')) throw new AppError('TIME_STAMP_NOT_OF_REPORT');
  if (problems.length > 0) throw new AppError('TIME_STAMP_NOT_SOUND');
  const file = withBlock(reserved, token);
  if (file === null) throw new AppError('TIME_STAMP_NOT_SOUND');
  return { file, certificates: embedded.map(({ der }) => der) };
}
