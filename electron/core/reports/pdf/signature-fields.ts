import { timeStampFields } from '../../../../shared/domain/reports/signature-fields';
import type { PdfDocument, PdfReference } from './engine/types';
import { labels } from './labels';
import type { Element } from './structure/element';
import type { StructureTree } from './structure/tree';
import type { ParentTree } from './structure/write-structure';
import { colour, textWidth, type Block } from './theme';

const boxHeight = 72;
const marker = 'signatureField';

/** A frame on the page; the field of this name is laid over it once its place is known. */
export const signatureBox = (field: string): Block => ({
  canvas: [
    {
      type: 'rect',
      x: 0,
      y: 0,
      w: textWidth,
      h: boxHeight,
      lineWidth: 0.5,
      lineColor: colour.hairline,
      [marker]: field,
    },
  ],
});

interface Place {
  readonly pageIndex: number;
  readonly field: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function findPlaces(document: PdfDocument): Place[] {
  return document._pdfMakePages.flatMap(({ items }, pageIndex) =>
    items.flatMap(({ item }) => {
      const field = item[marker];
      if (typeof field !== 'string') return [];
      const [x, y, width, height] = [item['x'], item['y'], item['w'], item['h']].map(Number);
      return [{ pageIndex, field, x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }];
    }),
  );
}

/** An appearance that draws nothing: PDF/A wants one, and the frame is on the page already. */
function emptyAppearance(document: PdfDocument, width: number, height: number): PdfReference {
  const appearance = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [0, 0, width, height],
    Resources: {},
  });
  appearance.end(Buffer.from(' '));
  return appearance;
}

const isTimeStamp = ({ width }: Place): boolean => width === 0;

interface Tagged {
  readonly element: Element;
  readonly parents: ParentTree;
}

function addField(document: PdfDocument, place: Place, { element, parents }: Tagged): PdfReference {
  document.switchToPage(place.pageIndex);
  const { height, dictionary, annotations } = document.page;
  const bottom = height - place.y - place.height;
  const widget = document.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String(place.field), // pdfkit writes String objects as PDF strings, plain ones as names
    TU: new String(isTimeStamp(place) ? labels.timeStamp : labels.signatureOf(place.field)),
    F: 132, // print, locked (ISO 32000-1, 12.5.3)
    Rect: isTimeStamp(place)
      ? [0, 0, 0, 0]
      : [place.x, bottom, place.x + place.width, bottom + place.height],
    P: dictionary,
    AP: { N: emptyAppearance(document, place.width, place.height) },
    StructParent: parents.keyFor(element),
  });
  annotations.push(widget);
  widget.end();
  element.kids.push({ kind: 'object', page: place.pageIndex, object: widget });
  return widget;
}

/** Kept free on the page of the signatures, without extent: a time stamp of a third party shows nothing. */
function timeStampPlaces(signatures: readonly Place[]): Place[] {
  const pageIndex = signatures.at(-1)?.pageIndex;
  if (pageIndex === undefined) return [];
  return timeStampFields.map((field) => ({ pageIndex, field, x: 0, y: 0, width: 0, height: 0 }));
}

/**
 * Makes the empty signature fields. All of them are made with the report, so that a signer later
 * only fills one, and a verifier can forbid every other change. Each is tagged as a form.
 */
export function addSignatureFields(
  document: PdfDocument,
  { forms, root }: StructureTree,
  parents: ParentTree,
): void {
  const signatures = findPlaces(document);
  const fields = [...signatures, ...timeStampPlaces(signatures)].map((place) => {
    const element = forms.get(place.field) ?? root.add('Form');
    return addField(document, place, { element, parents });
  });
  const form = document.ref({ Fields: fields, SigFlags: 1 });
  document._root.data['AcroForm'] = form;
  // pdfkit's own form code demands a form font, which signature fields have no use for.
  document.endAcroForm = () => {
    form.end();
  };
}
