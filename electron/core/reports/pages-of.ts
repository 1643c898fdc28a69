import { openPdf } from '../../../shared/verify/pdf/document';

/** Number of pages of a PDF that Amparo has just made. */
export async function pagesOf(bytes: Uint8Array): Promise<number> {
  const { current } = await openPdf(bytes);
  const count = current.dict(current.root.get('Pages'))?.get('Count');
  return typeof count === 'number' ? count : 0;
}
