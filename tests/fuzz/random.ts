/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly share: () => number;
  /** A whole number from 0 up to, not including, `size`. */
  readonly below: (size: number) => number;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  /** Each item with this chance. */
  readonly some: <T>(items: readonly T[], chance: number) => T[];
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (size: number): number => Math.floor(share() * size);
  return {
    share,
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    some: (items, chance) => items.filter(() => share() < chance),
  };
}
