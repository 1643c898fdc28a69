import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LetterModel } from '../../../../shared/domain/plan/letter';
import { ReportModel } from '../../../../shared/domain/reports/report-model';
import { AppError } from '../../../../shared/errors';
import { attachFindings } from './attachment';
import { bookmarksOf, reportDescription } from './definition';
import { draftDescription, type DraftForComment } from './draft';
import { letterDescription } from './letter';
import { addBookmarks, escapeMetadata, useColourProfile } from './mend-pdfmake';
import { printPlain, printTagged, type Description } from './print';
import { refuseForcedDirection, requireGlyphs, textsOf, type PlacedText } from './printable';
import { signatureBlockDescription, type SignatureBlock } from './signature-block';
import { addSignatureFields } from './signature-fields';
import { extents, nothing, summaryDescription, type Extent, type Summary } from './summary';
import { identifyAccessible } from './structure/identify';
import { addLinks } from './structure/links';
import type { StructureTree } from './structure/tree';
import { ParentTree, writeStructure } from './structure/write-structure';
import { familyFiles } from './text/families';
import { PrintingDocument } from './text/printing-document';

/** Checks that everything printing needs is there; gives the colour profile. */
async function readColourProfile(resourcesFolder: string): Promise<Buffer> {
  const files = Object.values(familyFiles(resourcesFolder)).flatMap((faces) =>
    Object.values(faces),
  );
  try {
    await Promise.all([...new Set(files)].map((file) => access(file)));
    return await readFile(path.join(resourcesFolder, 'colour', 'sRGB_IEC61966_2_1.icc'));
  } catch (cause) {
    throw new AppError('REPORT_FONTS_MISSING', {}, { cause });
  }
}

function checkModel(model: ReportModel): ReportModel {
  const parsed = ReportModel.safeParse(model);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new AppError('REPORT_MODEL_INVALID', { where });
}

function collect(document: PrintingDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)));
    });
    document.on('error', reject);
    document.end();
  });
}

/** An empty document in which `texts` can be printed. */
async function open(
  { size, language, info }: Description,
  texts: readonly PlacedText[],
  resourcesFolder: string,
): Promise<PrintingDocument> {
  refuseForcedDirection(texts);
  const colourProfile = await readColourProfile(resourcesFolder);
  const document = new PrintingDocument(resourcesFolder, {
    size: [size.width, size.height],
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    displayTitle: true,
    lang: language,
    info,
    bufferPages: true,
    autoFirstPage: false,
    compress: true,
    fontLayoutCache: true,
    font: null,
  });
  requireGlyphs(texts, document.covers);
  useColourProfile(document, colourProfile);
  escapeMetadata(document);
  return document;
}

function finish(document: PrintingDocument, tree: StructureTree, parents: ParentTree): void {
  addLinks(document, tree.root, parents);
  writeStructure(document, tree.root, parents);
  identifyAccessible(document);
}

/**
 * Prints a report as PDF/A-3b (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), with the findings as JSON attached
 * and one empty signature field per signatory. Equal models give equal bytes. `resourcesFolder` holds
 * fonts/ and colour/. A model in a language that runs from right to left is laid out so.
 * Throws AppError: REPORT_MODEL_INVALID, REPORT_TEXT_NOT_PRINTABLE, REPORT_TEXT_DIRECTION_FORCED (with
 * the place in the model, never the text), REPORT_FONTS_MISSING.
 */
export async function renderReport(
  input: ReportModel,
  resourcesFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const model = checkModel(input);
  const description = reportDescription(model);
  const document = await open(description, textsOf(model), resourcesFolder);
  attachFindings(document, model);
  const tree = printTagged(document, description);
  const parents = new ParentTree(document._pdfMakePages.length);
  addBookmarks(document, bookmarksOf(model));
  addSignatureFields(document, tree, parents);
  finish(document, tree, parents);
  return collect(document);
}

/**
 * Prints a letter to an authority as PDF/A-3b and PDF/UA-1, with nothing attached and nothing to sign in
 * the file. Throws AppError like `renderReport`.
 */
export async function renderLetter(
  model: LetterModel,
  resourcesFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const description = letterDescription(model);
  const document = await open(description, textsOf(model), resourcesFolder);
  const tree = printTagged(document, description);
  finish(document, tree, new ParentTree(document._pdfMakePages.length));
  return collect(document);
}

/**
 * Prints a draft for comment as PDF/A-3b and PDF/UA-1, with nothing attached and an empty signature
 * field. Throws AppError like `renderReport`.
 */
export async function renderDraft(
  draft: DraftForComment,
  resourcesFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const description = draftDescription(draft);
  const document = await open(description, textsOf(draft), resourcesFolder);
  const tree = printTagged(document, description);
  const parents = new ParentTree(document._pdfMakePages.length);
  addSignatureFields(document, tree, parents);
  finish(document, tree, parents);
  return collect(document);
}

/**
 * Prints a report's summary on one page, as much of it as fits, as PDF/A-3b and PDF/UA-1. Throws AppError
 * like `renderReport`.
 */
export async function renderSummary(
  summary: Summary,
  resourcesFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const all = extents(summary.model);
  let [fits, from, to] = [null as Uint8Array<ArrayBuffer> | null, 0, all.length - 1];
  while (from <= to) {
    const middle = Math.floor((from + to) / 2);
    const page = await onOnePage(summary, all[middle] ?? nothing, resourcesFolder);
    if (page === null) from = middle + 1;
    else [fits, to] = [page, middle - 1];
  }
  if (fits === null) throw new AppError('SUMMARY_TOO_LONG');
  return fits;
}

/** Null where it takes more than a page. */
async function onOnePage(
  summary: Summary,
  extent: Extent,
  resourcesFolder: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const description = summaryDescription(summary, extent);
  const document = await open(description, textsOf(summary.model), resourcesFolder);
  const tree = printTagged(document, description);
  if (document._pdfMakePages.length > 1) return null;
  finish(document, tree, new ParentTree(1));
  return collect(document);
}

/**
 * Draws what shows in the frame of somebody who has signed: a PDF of one page of this size in points,
 * without marks. Throws AppError like `renderReport`.
 */
export async function renderSignatureBlock(
  block: SignatureBlock,
  [width, height]: readonly [number, number],
  resourcesFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const description = signatureBlockDescription(block, width, height);
  const document = await open(description, textsOf(block), resourcesFolder);
  printPlain(document, description);
  return collect(document);
}
