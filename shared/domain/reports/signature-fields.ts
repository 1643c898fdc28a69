/** The signature fields that a report is made with; later only filled, never added. */

/** The institution's seal: certifies the report before anybody signs it (ISO 32000-1, 12.8.2.2). */
export const sealField = 'Institution';

/** Kept free for time stamps of third parties; the second and third renew the one before. */
export const timeStampFields = ['TimeStamp1', 'TimeStamp2', 'TimeStamp3'] as const;

export const mostSignatories = 6;

/** The field of the signatory at `position`, from 1. */
export const signatoryField = (position: number): string =>
  position === 1 ? 'Commissioner' : `Commissioner${String(position)}`;
