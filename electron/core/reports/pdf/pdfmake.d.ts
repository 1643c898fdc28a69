/** The parts of pdfmake 0.3.11 (on pdfkit 0.19) that reports rest on; the package brings no types. */
declare module 'pdfmake' {
  namespace pdfmake {
    /** An indirect object under construction. */
    interface PdfReference {
      readonly data: Record<string, unknown>;
      end(chunk?: Buffer): void;
    }

    interface PdfOutline {
      readonly outlineData: Record<string, unknown>;
      addItem(title: string, options?: { readonly expanded?: boolean }): PdfOutline;
    }

    interface PlacedItem {
      readonly type: string;
      readonly item: Readonly<Record<string, unknown>>;
    }

    interface FontFace {
      readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
    }

    /** A pdfkit document after layout and drawing, before it is written out. */
    interface PdfDocument extends NodeJS.ReadableStream {
      readonly info: Record<string, unknown>;
      readonly outline: PdfOutline;
      readonly page: {
        readonly height: number;
        readonly dictionary: PdfReference;
        readonly annotations: PdfReference[];
      };
      readonly _root: PdfReference;
      readonly _pdfMakePages: readonly { readonly items: readonly PlacedItem[] }[];
      readonly fontCache: Readonly<Record<string, Readonly<Record<string, FontFace>>>>;
      ref(data: Record<string, unknown>): PdfReference;
      switchToPage(index: number): void;
      _addColorOutputIntent(): void;
      endMetadata(): void;
      endAcroForm(): void;
      end(): void;
    }

    interface Pdfmake {
      /** A store of files in memory; null for none. */
      virtualfs: object | null;
      setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
      setTableLayouts(layouts: Readonly<Record<string, object>>): void;
      setUrlAccessPolicy(allow: (url: string) => boolean): void;
      setLocalAccessPolicy(allow: (path: string) => boolean): void;
      createPdf(
        definition: Record<string, unknown>,
        options?: { bufferPages?: boolean },
      ): { getStream(): Promise<PdfDocument> };
    }
  }

  const pdfmake: pdfmake.Pdfmake;
  export = pdfmake;
}
