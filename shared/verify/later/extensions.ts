import { isArray, isDict, nameOf, PdfString, type PdfObject } from '../pdf/objects';

const extensionKeys: ReadonlySet<string> = new Set([
  'Type',
  'BaseVersion',
  'ExtensionLevel',
  'ExtensionRevision',
  'URL',
]);

/** Names of developers, each with a version in plain values (ISO 32000-1, 7.12): shows nothing. */
export function isExtensions(object: PdfObject | undefined): boolean {
  const plain = (value: PdfObject): boolean =>
    typeof value === 'number' || nameOf(value) !== null || value instanceof PdfString;
  const isDeveloper = (one: PdfObject): boolean =>
    isDict(one) && [...one].every(([key, value]) => extensionKeys.has(key) && plain(value));
  const isEach = (value: PdfObject): boolean =>
    isArray(value) ? value.every(isDeveloper) : isDeveloper(value);
  return (
    isDict(object) &&
    [...object].every(([key, value]) => (key === 'Type' && nameOf(value) !== null) || isEach(value))
  );
}
