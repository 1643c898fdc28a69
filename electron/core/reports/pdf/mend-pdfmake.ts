import type { PdfDocument } from './engine/types';

/** Mends of pdfkit 0.19, each on the one document and nowhere else. */

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeXml = (text: string): string => text.replace(/[&<>]/g, (char) => escapes[char] ?? char);

/** pdfkit pastes titles into the XMP packet unescaped; `&` or `<` makes it no XML, and no PDF/A. */
export function escapeMetadata(document: PdfDocument): void {
  const write = document.endMetadata.bind(document);
  document.endMetadata = () => {
    for (const [key, value] of Object.entries(document.info)) {
      if (typeof value === 'string') document.info[key] = escapeXml(value);
    }
    write();
  };
}

/**
 * Names sRGB as the colour space of the page (ISO 19005-3, 6.2.3). pdfkit reads the profile from
 * beside its own source file, which a bundle does not have.
 */
export function useColourProfile(document: PdfDocument, profile: Buffer): void {
  document._addColorOutputIntent = () => {
    const destination = document.ref({ N: 3 });
    destination.end(profile);
    const intent = document.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: new String('sRGB IEC61966-2.1'), // pdfkit writes String objects as PDF strings
      OutputConditionIdentifier: new String('sRGB IEC61966-2.1'), // same
      DestOutputProfile: destination,
    });
    intent.end();
    document._root.data['OutputIntents'] = [intent];
  };
}

export interface Bookmark {
  readonly title: string;
  /** Name of the destination: the `id` of the node it leads to. */
  readonly id: string;
  readonly children: readonly Bookmark[];
}

/**
 * Adds bookmarks that lead to the heading itself. pdfmake's own lead to the right edge of the page's
 * top, and leave out /Count at the root (ISO 32000-1, table 152).
 */
export function addBookmarks(document: PdfDocument, bookmarks: readonly Bookmark[]): void {
  const { outline } = document;
  for (const { title, id, children } of bookmarks) {
    const item = outline.addItem(title, { expanded: true });
    item.outlineData['Dest'] = new String(id); // pdfkit writes String objects as PDF strings
    for (const child of children) {
      item.addItem(child.title).outlineData['Dest'] = new String(child.id);
    }
  }
  outline.outlineData['Count'] = bookmarks.reduce((sum, one) => sum + 1 + one.children.length, 0);
}
