import type { Description } from './print';
import { colour, defaultStyle, type Block } from './theme';

/** What is drawn where somebody has signed. */
export interface SignatureBlock {
  readonly name: string;
  /** What the signatory is, e.g. "Commissioner". */
  readonly role: string;
  readonly institution: string;
  /** The time that the signatory's computer gave. */
  readonly time: Date;
  /** SHA-256 of the certificate, in pairs. */
  readonly certificate: string;
  /** It certifies the report for the institution. */
  readonly isSeal: boolean;
  /** 1, or less where long names would not fit. */
  readonly scale: number;
}

/** 2026-11-25 13:30:05 UTC */
const moment = (time: Date): string =>
  `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC (claimed, not proven)`;

/** Two lines of eight groups, as a person compares them. */
const inGroups = (fingerprint: string): string =>
  (fingerprint.replaceAll(':', '').match(/.{1,32}/g) ?? [])
    .map((half) => (half.match(/.{1,4}/g) ?? []).join(' '))
    .join('\n');

const caution =
  'This drawing proves nothing: it can be copied. Only checking the file shows whether the signature is valid, whose it is, and what was added later. It does not prove that the content is true, nor when it was signed.';

const line = (label: string, text: string): Block => ({
  columns: [{ width: 40, text: label, color: colour.muted }, { text }],
});

/** The block, which fills a page of `width` × `height` points. */
export function signatureBlockDescription(
  block: SignatureBlock,
  width: number,
  height: number,
): Description {
  const who: Block = {
    width: 168,
    stack: [
      {
        text: block.isSeal ? 'Certified by the institution' : 'Signed electronically by',
        color: colour.muted,
      },
      { text: block.name, bold: true, fontSize: 9 * block.scale, margin: [0, 1, 0, 1] },
      { text: block.role },
      ...(block.name === block.institution ? [] : [{ text: block.institution }]),
    ],
  };
  const what: Block = {
    width: '*',
    stack: [
      line('Time', moment(block.time)),
      line('Certificate', inGroups(block.certificate)),
      { text: caution, color: colour.muted, margin: [0, 3, 0, 0] },
    ],
  };
  return {
    size: { width, height },
    margins: { left: 8, top: 6, right: 8, bottom: 3 },
    language: 'en',
    info: { Title: block.name, Creator: 'Amparo', Producer: 'Amparo', CreationDate: block.time },
    defaultStyle: { ...defaultStyle, fontSize: 7 * block.scale, lineHeight: 1 },
    content: [{ columns: [who, what], columnGap: 10 }],
  };
}
