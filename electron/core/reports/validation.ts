import { X509Certificate } from 'node:crypto';
import type { Context } from '../context';
import { freshList, type RevocationList } from '../settings/revocation-list';
import type { NewStage, ReportRoot } from './file-store';
import { addValidationData } from './sign';

export interface Validated {
  readonly stage: NewStage;
  /** The revocation list in it, where it was signed for this and is to be kept. */
  readonly newList: RevocationList | null;
}

/**
 * Adds what checks the signatures of a file in later years: the roots, further certificates, and the
 * newest revocation list, signed anew where that is due and this officer can.
 */
export async function withValidationData(
  context: Context,
  file: Uint8Array,
  roots: readonly ReportRoot[],
  further: readonly Uint8Array[] = [],
): Promise<Validated> {
  const fresh = await freshList(context);
  const certificates = roots.map(({ pem }) => new Uint8Array(new X509Certificate(pem).raw));
  const validated = await addValidationData(file, {
    certificates: [...certificates, ...further],
    lists: fresh === null ? [] : [fresh.list.list],
    time: new Date(context.now()),
  });
  return {
    stage: { kind: 'validation', file: validated },
    newList: fresh?.isNew === true ? fresh.list : null,
  };
}
