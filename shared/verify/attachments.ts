import { decodeStream } from './pdf/decode-stream';
import { openPdf, type PdfFile } from './pdf/document';
import { isArray, nameOf, PdfStream, textOf } from './pdf/objects';

export interface Attachment {
  readonly name: string;
  /** How it relates to the document, e.g. "Data" (PDF/A-3, ISO 19005-3, 6.8). */
  readonly relationship: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

async function readAssociatedFiles(file: PdfFile): Promise<readonly Attachment[]> {
  const view = file.current;
  const list = view.resolve(view.root.get('AF'));
  const found: Attachment[] = [];
  for (const item of isArray(list) ? list : []) {
    const specification = view.dict(item);
    const stream = view.resolve(view.dict(specification?.get('EF'))?.get('F'));
    if (specification === null || !(stream instanceof PdfStream)) continue;
    found.push({
      name: textOf(view.resolve(specification.get('UF') ?? specification.get('F'))) ?? '',
      relationship: nameOf(view.resolve(specification.get('AFRelationship'))) ?? 'Unspecified',
      mediaType: nameOf(view.resolve(stream.dict.get('Subtype'))) ?? '',
      bytes: await decodeStream(stream, file.budget),
    });
  }
  return found;
}

/** The associated files of a PDF, e.g. the findings as JSON. Empty when it holds none or is damaged. */
export async function extractAttachments(bytes: Uint8Array): Promise<readonly Attachment[]> {
  try {
    return await readAssociatedFiles(await openPdf(bytes));
  } catch {
    // Unreadable bytes hold no attachment; verifyPdf is what says that they are damaged.
    return [];
  }
}
