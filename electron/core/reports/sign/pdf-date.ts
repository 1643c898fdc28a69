/** D:20261125013000Z (ISO 32000-1, 7.9.4) */
export const pdfDate = (time: Date): string =>
  `D:${time.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
