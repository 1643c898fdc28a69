import type { PlacedPage } from '../engine/types';
import { linesOf } from './placed';

type Vector = Record<string, unknown>;

const num = (vector: Vector, key: string): number => Number(vector[key] ?? 0);

/** Figures that reports draw, each turned round within a page of `width` points. */
const turns: Readonly<Record<string, (vector: Vector, width: number) => Vector>> = {
  rect: (vector, width) => ({ x: width - num(vector, 'x') - num(vector, 'w') }),
  line: (vector, width) => ({ x1: width - num(vector, 'x1'), x2: width - num(vector, 'x2') }),
};

function turnVector(vector: Vector, width: number): void {
  const turn = turns[String(vector['type'])];
  if (turn === undefined) throw new Error('a figure that cannot be turned round');
  Object.assign(vector, turn(vector, width));
}

/**
 * Turns the pages of a document that runs from right to left round: what was laid out from the left edge
 * stands as far from the right one: columns of tables, bars, rules, header, footer and lines as wholes.
 */
export function mirrorPages(pages: readonly PlacedPage[]): void {
  for (const page of pages) {
    const { width } = page.pageSize;
    for (const line of linesOf(page)) line.x = width - line.x - line.getWidth();
    for (const { type, item } of page.items) {
      if (type === 'vector') turnVector(item, width);
      if (type === 'image') item['x'] = width - num(item, 'x') - num(item, '_width');
    }
  }
}
