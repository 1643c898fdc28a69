import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';
import textInlines from 'pdfmake/js/TextInlines.js';
import type {
  FontFiles,
  LayoutBuilder as Builder,
  PdfDocument as Document,
  Renderer as Drawer,
  TextInlines as Inlines,
} from './types';

/**
 * pdfmake's classes, to be extended. Its public door draws into an empty structure tree, knows one face
 * per text and one direction; nothing of it is changed here, for all who use it.
 */

/** The class in a compiled module, which some loaders give wrapped and others as it is. */
function unwrap<Class>(compiled: unknown): Class {
  const isWrapped = typeof compiled === 'object' && compiled !== null && 'default' in compiled;
  return (isWrapped ? compiled.default : compiled) as Class; // typed from the source of 0.3.11
}

interface Options {
  readonly size: readonly [number, number];
  readonly pdfVersion: '1.7';
  readonly subset: string | undefined;
  readonly displayTitle: boolean;
  readonly lang: string | undefined;
  readonly info: Readonly<Record<string, unknown>>;
  readonly bufferPages: true;
  readonly autoFirstPage: false;
  readonly compress: true;
  readonly fontLayoutCache: true;
  /** No face before the first text asks for one. */
  readonly font: null;
}

export const PdfDocument =
  unwrap<
    new (
      fonts: Readonly<Record<string, FontFiles>>,
      images: object,
      patterns: object,
      attachments: object,
      options: Options,
      virtualFiles: null,
      mayRead: (path: string) => boolean,
    ) => Document
  >(pdfDocument);

export const LayoutBuilder =
  unwrap<
    new (
      size: { readonly width: number; readonly height: number },
      margins: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>,
      svg: null,
    ) => Builder
  >(layoutBuilder);

export const Renderer = unwrap<new (document: Document) => Drawer>(renderer);

export const TextInlines = unwrap<new (document: Document | null) => Inlines>(textInlines);
