import type { PdfDocument } from '../engine/types';
import type { Area, Element } from './element';
import type { ParentTree } from './write-structure';

const corners = ({ left, top, right, bottom }: Area, height: number): number[] => [
  ...[left, height - top, right, height - top],
  ...[left, height - bottom, right, height - bottom],
];

const around = (areas: readonly Area[], height: number): number[] => [
  Math.min(...areas.map(({ left }) => left)),
  height - Math.max(...areas.map(({ bottom }) => bottom)),
  Math.max(...areas.map(({ right }) => right)),
  height - Math.min(...areas.map(({ top }) => top)),
];

function addLink(document: PdfDocument, parents: ParentTree, link: Element, page: number): void {
  document.switchToPage(page);
  const { height, annotations } = document.page;
  const areas = link.areas.filter((area) => area.page === page);
  const annotation = document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: around(areas, height),
    QuadPoints: areas.flatMap((area) => corners(area, height)),
    Border: [0, 0, 0],
    F: 4, // print (ISO 19005-3, 6.3.2)
    Dest: new String(link.destination ?? ''), // pdfkit writes String objects as PDF strings
    Contents: new String(link.words.trim()), // same
    StructParent: parents.keyFor(link),
  });
  annotations.push(annotation);
  annotation.end();
  link.kids.push({ kind: 'object', page, object: annotation });
}

/** Lays an annotation over each link, one per page that it stands on. */
export function addLinks(document: PdfDocument, root: Element, parents: ParentTree): void {
  for (const link of [...root.all()].filter(({ destination }) => destination !== null)) {
    for (const page of new Set(link.areas.map((area) => area.page))) {
      addLink(document, parents, link, page);
    }
  }
}
