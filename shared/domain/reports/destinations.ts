import type { FindingField } from './paragraphs';

/** The name under which a finding's heading can be reached in the file, e.g. "finding-2". */
export const findingDestination = (number: number): string => `finding-${String(number)}`;

/** Where a text of a finding begins, e.g. "finding-2:analysis:1"; paragraphs are counted from 1. */
export const fieldDestination = (
  findingNumber: number,
  field: Exclude<FindingField, 'title'>,
  paragraph: number,
): string => `${findingDestination(findingNumber)}:${field}:${String(paragraph)}`;

/**
 * The name of the place in the printed file where a paragraph of ./paragraphs begins. Within the file
 * findings have numbers only; `findingIds` are their ids in the order in which they are printed.
 */
export function destinationOf(paragraphId: string, findingIds: readonly string[]): string {
  const [kind, findingId = '', field = '', paragraph = ''] = paragraphId.split(':');
  if (kind !== 'finding') return paragraphId;
  const heading = findingDestination(findingIds.indexOf(findingId) + 1);
  return field === 'title' ? heading : `${heading}:${field}:${paragraph}`;
}
