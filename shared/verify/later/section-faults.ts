import { isArray, isCount, PdfRef, PdfString } from '../pdf/objects';
import type { PdfDict, PdfObject } from '../pdf/objects';
import { sameObject } from '../pdf/serialise';
import type { Revision } from '../revisions';
import type { Faults } from './faults';

const trailerKeys: readonly string[] = ['Size', 'Root', 'Prev', 'Info', 'ID'];
const streamKeys: readonly string[] = ['Type', 'W', 'Index', 'Length', 'Filter', 'DecodeParms'];

const firstId = (trailer: PdfDict): PdfObject | undefined => {
  const id = trailer.get('ID');
  return isArray(id) ? id[0] : id;
};

/** Two strings, of which the second may be new; nothing else has its place there. */
const isPlainId = (id: PdfObject | undefined): boolean =>
  id === undefined ||
  (isArray(id) && id.length === 2 && id.every((part) => part instanceof PdfString));

/** A smaller /Size makes readers drop every object beyond it (ISO 32000-1, 7.5.5, table 15). */
function dropsObjects(before: Revision, after: Revision): boolean {
  const size = after.view.trailer.get('Size');
  const was = before.view.trailer.get('Size');
  if (!isCount(size) || !isCount(was) || size < was) return true;
  return [...after.section.entries.keys()].some((number) => number >= size);
}

/**
 * What is wrong with how a later stage is tied to the one before: it must point to the same catalogue
 * and description, keep all objects in sight, and say nothing that its kind of section need not say.
 */
export function checkSection(before: Revision, after: Revision, faults: Faults): void {
  const { section } = after;
  const { trailer: was } = before.view;
  const { trailer } = after.view;
  const same =
    sameObject(was.get('Root'), trailer.get('Root')) &&
    sameObject(was.get('Info'), trailer.get('Info')) &&
    sameObject(firstId(was), firstId(trailer)) &&
    trailer.get('Root') instanceof PdfRef;
  if (!same || trailer.has('Encrypt') || dropsObjects(before, after)) faults.changed = true;
  const known = section.streams.size === 0 ? trailerKeys : [...trailerKeys, ...streamKeys];
  const isKnown = [...trailer.keys()].every((key) => known.includes(key));
  if (!section.isPlain || !isKnown || !isPlainId(trailer.get('ID'))) faults.unjudged = true;
}
