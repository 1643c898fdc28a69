import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import pdfmake, { type PdfDocument } from 'pdfmake';
import type { LetterModel } from '../../../../shared/domain/plan/letter';
import { ReportModel } from '../../../../shared/domain/reports/report-model';
import { AppError } from '../../../../shared/errors';
import { bookmarksOf, documentDefinition } from './definition';
import { addBookmarks, escapeMetadata, useColourProfile } from './mend-pdfmake';
import { letterDefinition } from './letter';
import { refuseRightToLeft, requireGlyphs, textsOf, type PlacedText } from './printable';
import { signatureBlockDefinition, type SignatureBlock } from './signature-block';
import { addSignatureFields } from './signature-fields';
import { tableLayouts } from './theme';

const faceFiles = {
  normal: 'NotoSans-Regular.ttf',
  bold: 'NotoSans-Bold.ttf',
  italics: 'NotoSans-Italic.ttf',
  bolditalics: 'NotoSans-BoldItalic.ttf',
} as const;

/** Checks that everything printing needs is there; gives the colour profile. */
async function configure(resourcesFolder: string): Promise<Buffer> {
  const fonts = path.join(resourcesFolder, 'fonts');
  const faces: Record<string, string> = {};
  for (const [face, file] of Object.entries(faceFiles)) faces[face] = path.join(fonts, file);
  const files = Object.values(faces);
  pdfmake.virtualfs = null; // it needs the path of its own source file, which a bundle does not have
  pdfmake.setFonts({ NotoSans: faces });
  pdfmake.setTableLayouts(tableLayouts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => files.includes(file));
  try {
    await Promise.all(files.map((file) => access(file)));
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

function collect(document: PdfDocument): Promise<Uint8Array<ArrayBuffer>> {
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

/**
 * Prints a report as PDF/A-3b (ISO 19005-3) with the findings as JSON attached and one empty
 * signature field per signatory. Equal models give equal bytes. `resourcesFolder` holds fonts/ and
 * colour/.
 * Throws AppError: REPORT_MODEL_INVALID, REPORT_TEXT_NOT_PRINTABLE, REPORT_TEXT_RIGHT_TO_LEFT (with
 * the place in the model, never the text), REPORT_FONTS_MISSING.
 */
export async function renderReport(
  input: ReportModel,
  resourcesFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const model = checkModel(input);
  const document = await layOut(documentDefinition(model), textsOf(model), resourcesFolder);
  addBookmarks(document, bookmarksOf(model));
  addSignatureFields(document);
  return collect(document);
}

/**
 * Prints a letter to an authority as PDF/A-3b, with nothing attached and nothing to sign in the file.
 * Throws AppError like `renderReport`.
 */
export async function renderLetter(
  model: LetterModel,
  resourcesFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return collect(await layOut(letterDefinition(model), textsOf(model), resourcesFolder));
}

/**
 * Draws what shows in the frame of somebody who has signed: a PDF of one page of this size in points.
 * Throws AppError like `renderReport`.
 */
export async function renderSignatureBlock(
  block: SignatureBlock,
  [width, height]: readonly [number, number],
  resourcesFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const definition = signatureBlockDefinition(block, width, height);
  return collect(await layOut(definition, textsOf(block), resourcesFolder));
}

async function layOut(
  definition: Record<string, unknown>,
  texts: readonly PlacedText[],
  resourcesFolder: string,
): Promise<PdfDocument> {
  refuseRightToLeft(texts);
  const colourProfile = await configure(resourcesFolder);
  const document = await pdfmake.createPdf(definition, { bufferPages: true }).getStream();
  requireGlyphs(
    texts,
    Object.values(document.fontCache).flatMap((faces) => Object.values(faces)),
  );
  useColourProfile(document, colourProfile);
  escapeMetadata(document);
  return document;
}
