/** What a form may hold: many times what forms hold, and far from what would stop the program. */
export const limits = {
  fileBytes: 10_000_000,
  entries: 1000,
  unpackedBytes: 40_000_000,
  cells: 200_000,
  columns: 500,
  cellCharacters: 32_767,
  /** Of the instrument that it becomes. */
  instrumentCharacters: 250_000,
} as const;
