/** pdfmake's own modules: classes compiled to CommonJS, typed in ./types.ts, unwrapped in ./classes.ts. */
declare module 'pdfmake/js/LayoutBuilder.js' {
  const compiled: unknown;
  export = compiled;
}
declare module 'pdfmake/js/PDFDocument.js' {
  const compiled: unknown;
  export = compiled;
}
declare module 'pdfmake/js/Renderer.js' {
  const compiled: unknown;
  export = compiled;
}
declare module 'pdfmake/js/TextInlines.js' {
  const compiled: unknown;
  export = compiled;
}
