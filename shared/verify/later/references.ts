import { isArray, isDict, PdfRef, PdfStream, type PdfObject } from '../pdf/objects';
import type { Revision } from '../revisions';

function collect(object: PdfObject | undefined, into: Set<number>): void {
  if (object instanceof PdfRef) into.add(object.number);
  else if (object instanceof PdfStream) collect(object.dict, into);
  else if (isArray(object)) for (const item of object) collect(item, into);
  else if (isDict(object)) for (const item of object.values()) collect(item, into);
}

/**
 * The numbers of all objects that what this revision wrote refers to, whether they are there or not.
 * Throws PdfSyntaxError.
 */
export function referencesOf({ section, view }: Revision): ReadonlySet<number> {
  const found = new Set<number>();
  collect(section.trailer, found);
  for (const number of section.entries.keys()) collect(view.fetch(number), found);
  return found;
}
