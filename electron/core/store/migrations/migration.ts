/**
 * One forward step of the schema. Versions rise in steps of ten, so that a forgotten step can be put
 * between two. A published migration is never edited.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /**
   * It replaces a table that others refer to (create, copy, drop, rename). Dropping would delete what
   * refers to it, so foreign keys rest during the step; all of them are checked before it is committed.
   */
  readonly rebuildsTables?: boolean;
}
