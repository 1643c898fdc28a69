/** Part of a line, in the order of reading, all of one level. */
export interface LinePart {
  readonly level: number;
  readonly width: number;
}

/**
 * The parts of a line from left to right, as indices (UAX #9, L2): from the highest level to the lowest
 * odd one, every sequence of parts at that level or above is reversed.
 */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index);
  const level = (place: number): number => levels[order[place] ?? 0] ?? 0;
  const lowestOdd = Math.min(...levels.filter((one) => one % 2 === 1), Number.POSITIVE_INFINITY);
  for (let current = Math.max(...levels, 0); current >= lowestOdd; current -= 1) {
    let start = 0;
    while (start < order.length) {
      let end = start;
      while (end < order.length && level(end) >= current) end += 1;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(end, start + 1);
    }
  }
  return order;
}

/** Where each part begins, when the leftmost begins at `left`. */
export function placesOf(parts: readonly LinePart[], left: number): number[] {
  const places: number[] = [];
  let x = left;
  for (const index of visualOrder(parts.map(({ level }) => level))) {
    places[index] = x;
    x += parts[index]?.width ?? 0;
  }
  return places;
}
