import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/canonical-json';
import { OfficerId } from '../../../shared/domain/ids';
import { AppError } from '../../../shared/errors';
import { StoredKdf } from './kdf';
import { deriveKey } from './keys';

/**
 * The public header, `vault.json`. In clear on purpose: the institution's and the officers' names,
 * which the unlock screen has to show, and what any program needs to open the vault with a
 * passphrase. Never a role, an inquiry or a key in clear.
 */
const Slot = z.strictObject({
  officerId: OfficerId,
  name: z.string().min(1),
  cleared: z.boolean(),
  kdf: StoredKdf,
  /** The officer's keys, wrapped; null while suspended (then the database keeps it). */
  wrap: z.base64().nullable(),
});
export type Slot = z.infer<typeof Slot>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const HeaderContent = z.strictObject({
  format: z.literal('amparo-vault'),
  version: z.literal(1),
  vaultId: z.uuid(),
  /** Rises by one at every change; the database knows the last. Absent before there were revisions. */
  revision: z.int().min(1).exactOptional(),
  institution: z.string().min(1),
  recovery: z.strictObject({
    threshold: z.int().min(2).max(16),
    /** SHA-256 of every share, in order: tells a misprint or a foreign share, reveals nothing. */
    commitments: z.array(hash).min(2).max(16),
    /** Data key and identity key under the recovery key. */
    wrap: z.base64(),
  }),
  slots: z.array(Slot),
});
export type HeaderContent = z.infer<typeof HeaderContent>;

const Header = HeaderContent.extend({
  /** HMAC-SHA256 over all of the above under a key derived from the data key. */
  mac: hash,
  /** SHA-256 over all of the above: finds damage before a passphrase is asked for. */
  checksum: hash,
});
export type Header = z.infer<typeof Header>;

/** 0 for a header from before there were revisions. */
export const revisionOf = ({ revision }: Pick<Header, 'revision'>): number => revision ?? 0;

/** What the MAC is made over. */
export const contentOf = ({ mac: _, checksum: __, ...content }: Header): HeaderContent => content;

const macOf = (content: HeaderContent, dataKey: Buffer): string => {
  const key = deriveKey(dataKey, content.vaultId, 'header');
  const mac = createHmac('sha256', key).update(canonicalJson(content)).digest('hex');
  key.fill(0);
  return mac;
};

const checksumOf = (content: Omit<Header, 'checksum'>): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

/** Adds the MAC and the checksum; puts the parts into the order in which they are written. */
export function authenticateHeader(parts: HeaderContent, dataKey: Buffer): Header {
  const content = HeaderContent.parse(parts);
  const signed = { ...content, mac: macOf(content, dataKey) };
  return { ...signed, checksum: checksumOf(signed) };
}

/** @throws AppError VAULT_HEADER_ALTERED when the MAC isn't the one this data key makes. */
export function checkHeaderMac(header: Header, dataKey: Buffer): void {
  const expected = Buffer.from(macOf(contentOf(header), dataKey), 'hex');
  if (!timingSafeEqual(expected, Buffer.from(header.mac, 'hex')))
    throw new AppError('VAULT_HEADER_ALTERED');
}

export const headerText = (header: Header): string => `${JSON.stringify(header, null, 2)}\n`;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A file cut short lacks its end; anything else was changed within.
    throw new AppError(text.endsWith('}\n') ? 'VAULT_HEADER_ALTERED' : 'VAULT_HEADER_TRUNCATED');
  }
}

const Marked = z.looseObject({ format: z.literal('amparo-vault'), version: z.int().min(1) });

/**
 * Reads a header strictly: every byte has to be the one Amparo writes.
 * @throws AppError VAULT_NOT_A_VAULT, VAULT_NEWER, VAULT_HEADER_TRUNCATED, VAULT_HEADER_ALTERED.
 */
export function parseHeader(text: string): Header {
  const json = parseJson(text);
  const marked = Marked.safeParse(json);
  if (!marked.success) throw new AppError('VAULT_NOT_A_VAULT');
  if (marked.data.version > 1) throw new AppError('VAULT_NEWER', { found: marked.data.version });
  const parsed = Header.safeParse(json);
  if (!parsed.success) throw new AppError('VAULT_HEADER_ALTERED');
  const { checksum, ...rest } = parsed.data;
  if (checksumOf(rest) !== checksum || headerText(parsed.data) !== text)
    throw new AppError('VAULT_HEADER_ALTERED');
  return parsed.data;
}
