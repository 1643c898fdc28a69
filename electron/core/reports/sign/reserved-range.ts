import { concat, fromLatin1, hex, latin1 } from '../../../../shared/verify/bytes';

/**
 * A signature dictionary's last two entries, with room for what is only known once the file is whole:
 * the range of bytes that is covered, and the block that covers them (ISO 32000-1, 12.8.1).
 */

/** Widest range that fits: four numbers of up to ten digits, brackets and spaces. */
const rangeWidth = 46;

export interface Reserved {
  /** The range is written; the block is still zeros. */
  readonly file: Uint8Array<ArrayBuffer>;
  readonly covered: Uint8Array<ArrayBuffer>;
  /** Where the first digit of the block goes. */
  readonly at: number;
  /** Bytes that the block may have. */
  readonly room: number;
}

/** To be closed with >> and followed by nothing else of the kind in this update. */
export const reservedEntries = (room: number): string =>
  `/ByteRange ${'['.padEnd(rangeWidth - 1, ' ')}] /Contents <${'0'.repeat(room * 2)}>`;

/** Writes the range into the one reserved place behind `from`. */
export function writeRange(bytes: Uint8Array<ArrayBuffer>, from: number, room: number): Reserved {
  const update = latin1(bytes, from);
  const rangeAt = from + update.indexOf('/ByteRange [') + '/ByteRange '.length;
  const gap = from + update.indexOf('/Contents <') + '/Contents '.length;
  const rest = gap + room * 2 + 2;
  const range = `[0 ${gap} ${rest} ${bytes.length - rest}`.padEnd(rangeWidth - 1, ' ');
  bytes.set(fromLatin1(`${range}]`), rangeAt);
  const covered = concat([bytes.subarray(0, gap), bytes.subarray(rest)]);
  return { file: bytes, covered, at: gap + 1, room };
}

/** The file with the block in its place; null when it doesn't fit. */
export function withBlock(
  { file, at, room }: Reserved,
  block: Uint8Array,
): Uint8Array<ArrayBuffer> | null {
  if (block.length > room) return null;
  file.set(fromLatin1(hex(block)), at);
  return file;
}
