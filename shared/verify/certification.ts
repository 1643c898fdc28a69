import { isArray, isDict, nameOf, PdfRef, type PdfDict, type PdfObject } from './pdf/objects';
import type { PdfView } from './pdf/view';
import type { Certifies } from './report';

const hasOnly = (dict: PdfDict, keys: readonly string[]): boolean =>
  [...dict.keys()].every((key) => keys.includes(key));

const isName = (object: PdfObject | undefined, ...names: readonly string[]): boolean =>
  object === undefined || names.includes(nameOf(object) ?? '');

function levelOf(parameters: PdfObject | undefined): Certifies | 'malformed' {
  if (!isDict(parameters) || !hasOnly(parameters, ['Type', 'P', 'V'])) return 'malformed';
  const level = parameters.get('P') ?? 2; // ISO 32000-1, table 254
  const isSound =
    isName(parameters.get('Type'), 'TransformParams') && isName(parameters.get('V'), '1.2');
  return isSound && (level === 1 || level === 2 || level === 3) ? level : 'malformed';
}

/**
 * What the signature certifies by its one /Reference with the method DocMDP (ISO 32000-1, 12.8.1,
 * table 253), all of it in the signature itself; null when it is no certification. /Data and
 * /DigestMethod, which other makers write, say nothing that the byte range doesn't.
 */
export function readCertification(signature: PdfDict): Certifies | 'malformed' | null {
  const references = signature.get('Reference');
  if (references === undefined) return null;
  const [reference, ...more] = isArray(references) ? references : [];
  if (!isDict(reference) || more.length > 0) return 'malformed';
  const known = ['Type', 'TransformMethod', 'TransformParams', 'DigestMethod', 'Data'];
  const isSound =
    hasOnly(reference, known) &&
    isName(reference.get('Type'), 'SigRef') &&
    nameOf(reference.get('TransformMethod')) === 'DocMDP';
  return isSound ? levelOf(reference.get('TransformParams')) : 'malformed';
}

/** The number of the signature that the catalogue names as the certification; null when it names none. */
export function certificationOf(view: PdfView): number | 'malformed' | null {
  const permissions = view.resolve(view.root.get('Perms'));
  if (permissions === null) return null;
  if (!isDict(permissions) || !hasOnly(permissions, ['DocMDP'])) return 'malformed';
  const named = permissions.get('DocMDP');
  return named instanceof PdfRef ? named.number : 'malformed';
}
