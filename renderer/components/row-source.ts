/** Where a table takes its rows from: an array, or pages that are fetched as they come into sight. */
export interface RowSource<T> {
  readonly count: number;
  /** The row at an index, or undefined while it is being fetched. */
  readonly at: (index: number) => T | undefined;
  /** Told which rows are in sight. */
  readonly want?: (first: number, last: number) => void;
}

export const listSource = <T>(rows: readonly T[]): RowSource<T> => ({
  count: rows.length,
  at: (index) => rows[index],
});
