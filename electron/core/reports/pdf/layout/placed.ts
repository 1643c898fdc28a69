import type { PlacedPage } from '../engine/types';
import type { PrintedLine } from './lines';

/** The lines of a page; `ReportLayout` made them. */
export const linesOf = (page: PlacedPage): PrintedLine[] =>
  page.items.flatMap(({ type, item }) =>
    type === 'line' ? [item as Record<string, unknown> & PrintedLine] : [],
  );
